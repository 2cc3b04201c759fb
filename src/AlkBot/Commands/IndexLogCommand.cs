using System.CommandLine;
using System.Text.Json;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index log</c>: every change of the index, a JSON object a line.</summary>
internal sealed class IndexLogCommand() : TerminalCommand("log", "Print every change of the index, who made it and when, as JSON lines.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var log = session.Workspace.Store.ReadLog();
        foreach (var entry in log.Entries)
            await session.Streams.Out.WriteLineAsync(PlainText.JsonLine(JsonSerializer.Serialize(entry, AuditJson.Readable.AuditEntry)));
        await session.Streams.Out.FlushAsync(cancellationToken);
        foreach (var line in log.Damaged)
            session.Note($"line {line} of the log is damaged and was left out");
        return ExitStatus.Done;
    }
}
