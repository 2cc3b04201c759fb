using System.CommandLine;
using AlkBot.Answers.Export;
using AlkBot.Answers.References;
using AlkBot.Export;
using AlkBot.Index;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot export</c>: every fact with its citations, or the sources as references.</summary>
internal sealed class ExportCommand : TerminalCommand
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "jsonl: a fact a line. csv: a citation a row. md: a document by entity. bibtex, ris, csl: the sources, for reference managers.",
        Required = true,
        HelpName = string.Join('|', Formats),
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write (default standard output).",
        HelpName = "FILE",
    };

    private static IEnumerable<string> Formats => FactExport.Formats.Concat(ReferenceFormat.Names);

    public ExportCommand() : base("export", "Write every fact with its citations, or the sources as references.")
    {
        _format.AcceptOnlyFromAmong([.. Formats]);
        Options.Add(_format);
        Options.Add(_output);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var facts = index.Facts;
        var entities = index.Entities.ToDictionary(e => e.Id);
        var sources = index.Sources.ToDictionary(s => s.Id);
        var format = arguments.GetRequiredValue(_format);
        if (ReferenceFormat.Names.Contains(format))
            return await WriteReferencesAsync(format, index, arguments.GetValue(_output), session, cancellationToken);
        var export = FactExport.Of(format, entities, c => sources[c.Source].PageAt(c.Span.Start));
        if (arguments.GetValue(_output) is not { } path)
        {
            await export.WriteAsync(facts, session.Streams.Out, cancellationToken);
            return ExitStatus.Done;
        }
        await WholeFile.WriteAsync(path, writer => export.WriteAsync(facts, writer, cancellationToken));
        session.Note($"wrote {Counted.Of(facts.Count, "fact")} to {path}");
        return ExitStatus.Done;
    }

    private static async Task<int> WriteReferencesAsync(
        string format, Library index, string? path, Session session, CancellationToken cancellationToken)
    {
        var written = ReferenceFormat.Write(format, index.Sources.Select(SourceReference.Of));
        if (path is null)
        {
            await session.Streams.Out.WriteAsync(written.AsMemory(), cancellationToken);
            return ExitStatus.Done;
        }
        await WholeFile.WriteAsync(path, writer => writer.WriteAsync(written.AsMemory(), cancellationToken));
        session.Note($"wrote {Counted.Of(index.Sources.Count, "reference")} to {path}");
        return ExitStatus.Done;
    }
}
