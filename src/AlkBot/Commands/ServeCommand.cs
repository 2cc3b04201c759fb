using System.CommandLine;
using AlkBot.Service;
using AlkBot.Terminal;
using Microsoft.Extensions.Hosting;

namespace AlkBot.Commands;

/// <summary><c>alkbot serve</c>: keeps running, with the index kept up to date.</summary>
internal sealed class ServeCommand() : TerminalCommand("serve", "Keep running, with the index kept up to date; stops on SIGTERM.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var host = ServiceHost.Create(session.Settings.Logging, session.Time)
            .AddIndex(session.Workspace)
            .Build();
        await host.StartAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Done;
    }
}
