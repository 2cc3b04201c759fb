using System.CommandLine;
using AlkBot.Bench.Load.Servers;
using AlkBot.Terminal;

namespace AlkBot.Bench.Load;

/// <summary><c>load-floor</c>: the server beside which <c>load</c> measures.</summary>
internal sealed class FloorCommand() : TerminalCommand("load-floor", "Serve what only checks signatures; load starts it.")
{
    public override Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken) => FloorServer.RunAsync();
}
