using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Index.Staging;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index add FILE…</c>: a preview of the index with these files among the sources.</summary>
internal sealed class IndexAddCommand : TerminalCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The files to add, with a manifest or curated facts where there are any.",
        Arity = ArgumentArity.OneOrMore,
    };

    public IndexAddCommand() : base("add", "Preview the index with files added to the sources; activating it adds them.") =>
        Arguments.Add(_files);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var files = new List<StagedFile>();
        foreach (var path in arguments.GetValue(_files) ?? [])
        {
            if (Directory.Exists(path))
                throw new SourceException($"{path}: this is a folder; name the files to add.");
            // A file too large for a source may be too large for memory, and a device has no end.
            if (SourceFolder.WhyNotOfLength(Path.GetFileName(path), LengthOf(new FileInfo(path))) is { } wrong)
                throw new SourceException(wrong);
            files.Add(new StagedFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken)));
        }
        return await PreviewLines.StageAsync(session, files, [], cancellationToken);
    }

    // The length of a link is that of its own few bytes.
    private static long LengthOf(FileInfo file) =>
        file.LinkTarget is null ? file.Length : ((FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file).Length;
}
