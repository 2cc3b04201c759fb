using System.CommandLine;
using AlkBot.Configuration;
using AlkBot.Discord;
using AlkBot.Discord.Configuration;
using AlkBot.Pages;
using AlkBot.Pages.Configuration;
using AlkBot.Service;
using AlkBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlkBot.Commands;

/// <summary><c>alkbot serve</c>: keeps running, with the index kept up to date, serves the pages, and answers Discord where that is configured.</summary>
internal sealed class ServeCommand() : TerminalCommand(
    "serve", $"Listen on {ListenAddresses.Variable}, serve pages, answer Discord where configured, keep the index up to date; stops on SIGTERM.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var discord = session.Settings.Discord.Read();
        var addresses = ListenAddresses.Read();
        var admission = Admissions.Of(session.Settings.Pages, addresses, discord.Transport == DiscordTransport.Http);
        await using var host = ServiceHost.Create(session.Settings.Logging, addresses, session.Settings.Server, session.Time)
            .AddIndex(session.Workspace)
            .AddDiscord(discord, session.Workspace)
            .AddPages(session.Settings, admission, session.Workspace)
            .BuildWithHealth();
        host.MapDiscordHttp();
        host.MapPages();
        await host.StartAsync(cancellationToken);
        session.Note(ServedLine.Of(host.Urls, admission, discord.Transport));
        await host.WaitForShutdownAsync(cancellationToken);
        return host.Services.GetRequiredService<ServiceEnd>().Reason is { } reason ? throw new ServiceEndedException(reason) : ExitStatus.Done;
    }
}
