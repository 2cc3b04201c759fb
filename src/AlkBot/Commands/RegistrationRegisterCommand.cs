using System.CommandLine;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using AlkBot.Service;
using AlkBot.Terminal;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Commands;

/// <summary><c>alkbot commands register</c>: overwrites what Discord has, if it differs.</summary>
internal sealed class RegistrationRegisterCommand() : TerminalCommand(
    "register", "Register all commands with Discord, in Discord:GuildId if set; sends nothing when Discord has them already.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var discord = new DiscordRestClient(
            session.Settings.Discord.Read(), new RestSettings(), session.Time, NullLogger<DiscordRestClient>.Instance);
        var commands = await CurrentCommands.ReadAsync(session, cancellationToken);
        var difference = await new CommandRegistrar(discord, new CommandMentions()).RegisterAsync(commands, cancellationToken);
        await session.Streams.Out.WriteLineAsync($"{RegistrationSummary.Of(difference)}.");
        return ExitStatus.Done;
    }
}
