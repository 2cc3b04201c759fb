using System.CommandLine;
using AlkBot.Export;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot export</c>: every fact with its citations.</summary>
internal sealed class ExportCommand : TerminalCommand
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "jsonl: a fact a line. csv: a citation a row. md: a document by entity.",
        Required = true,
        HelpName = string.Join('|', FactExport.Formats),
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write (default standard output).",
        HelpName = "FILE",
    };

    public ExportCommand() : base("export", "Write every fact with its citations.")
    {
        _format.AcceptOnlyFromAmong([.. FactExport.Formats]);
        Options.Add(_format);
        Options.Add(_output);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var facts = index.Facts;
        var entities = index.Entities.ToDictionary(e => e.Id);
        var sources = index.Sources.ToDictionary(s => s.Id);
        var export = FactExport.Of(arguments.GetRequiredValue(_format), entities, c => sources[c.Source].PageAt(c.Span.Start));
        if (arguments.GetValue(_output) is not { } path)
        {
            await export.WriteAsync(facts, session.Streams.Out, cancellationToken);
            return ExitStatus.Done;
        }
        await WholeFile.WriteAsync(path, writer => export.WriteAsync(facts, writer, cancellationToken));
        session.Note($"wrote {Counted.Of(facts.Count, "fact")} to {path}");
        return ExitStatus.Done;
    }
}
