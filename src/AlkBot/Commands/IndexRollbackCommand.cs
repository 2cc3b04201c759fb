using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index rollback</c>: the generation before the current one becomes current.</summary>
internal sealed class IndexRollbackCommand() : TerminalCommand("rollback", "Make the previous generation current again.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var generation = await session.Workspace.Store.RollbackAsync(TerminalAuthor.OfThisProcess, cancellationToken);
        await session.Streams.Out.WriteLineAsync($"Generation {generation.Id} is current: {Counted.Of(generation)}.");
        var files = RollbackLines.Files(session.Workspace.Store.ReadLog(), "alkbot index");
        await session.Streams.Out.WriteLineAsync(PlainText.OneLine(files));
        return ExitStatus.Done;
    }
}
