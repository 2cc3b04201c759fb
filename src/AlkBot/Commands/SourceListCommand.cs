using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot source list</c>.</summary>
internal sealed class SourceListCommand() : TerminalCommand("list", "List the sources of the current generation.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        foreach (var source in index.Sources)
            await SourceLines.WriteAsync(session.Streams.Out, source);
        return ExitStatus.Done;
    }
}
