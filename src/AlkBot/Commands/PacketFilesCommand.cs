using System.CommandLine;
using System.IO.Compression;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Export;
using AlkBot.Index.Reporting;
using AlkBot.Pictures;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot packet</c>: what the sources state of something, as files in a folder or a zip file.</summary>
internal sealed class PacketFilesCommand : TerminalCommand
{
    private const string Zip = ".zip";

    private readonly Argument<string[]> _about = new("ABOUT")
    {
        Description = "A trial, drug, mutation, pathway, fusion or gene, or source:ID. Several words are joined.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = $"The folder to write to, which is made where it is not there; or the file, whose name ends in {Zip}.",
        Required = true,
        HelpName = $"FOLDER|FILE{Zip}",
    };

    public PacketFilesCommand() : base("packet", "Write what the sources state of something as files to take along.")
    {
        Arguments.Add(_about);
        Options.Add(_output);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (path, about) = (arguments.GetRequiredValue(_output), string.Join(' ', arguments.GetRequiredValue(_about)));
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var answer = await new Answerer().AnswerAsync($"/{Packet.Command} {about}", index, cancellationToken);
        var pictures = PictureMaker.ForPacket(
            answer, index, BotLanguage.English, _ => session.Note("a picture could not be drawn; the packet says where it would be"), cancellationToken);
        if (Packet.Of(answer, pictures, index, BotLanguage.English, cancellationToken) is not { } packet)
        {
            var reason = answer.Statements.FirstOrDefault(s => s.Kind == StatementKind.Wording)?.Text ?? "the sources do not say it";
            session.Note($"there is no packet of '{about}': {reason}");
            return answer.Status == AnswerStatus.InvalidInput ? ExitStatus.InvalidInput : ExitStatus.NotInSources;
        }
        if (path.EndsWith(Zip, StringComparison.OrdinalIgnoreCase))
        {
            await WholeFile.WriteAsync(path, Zipped(packet, index.Generation.BuiltAt));
        }
        else
        {
            Directory.CreateDirectory(path);
            foreach (var file in packet.Files)
                await WholeFile.WriteAsync(Path.Combine(path, file.Name), file.Content);
        }
        session.Note($"wrote {Counted.Of(packet.Files.Count, "file")} to {path}, all of generation {index.Generation.Id}");
        return ExitStatus.Done;
    }

    // The same bytes for the same packet.
    private static ReadOnlyMemory<byte> Zipped(Packet packet, DateTimeOffset builtAt)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in packet.Files)
            {
                var entry = zip.CreateEntry($"{packet.Name}/{file.Name}");
                entry.LastWriteTime = builtAt.ToUniversalTime();
                using var stream = entry.Open();
                stream.Write(file.Content.Span);
            }
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
