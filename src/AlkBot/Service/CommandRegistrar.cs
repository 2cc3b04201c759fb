using System.Text.Json;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Registration;
using AlkBot.Discord.Rest;

namespace AlkBot.Service;

/// <summary>Registers the commands with Discord.</summary>
internal sealed class CommandRegistrar(DiscordRestClient discord, CommandMentions mentions)
{
    /// <summary>Overwrites what Discord has, if it differs.</summary>
    /// <param name="ours">The commands to register.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it differed; empty when nothing was sent.</returns>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or sent what is no list of commands.</exception>
    public async Task<RegistrationDiff> RegisterAsync(
        IReadOnlyList<ApplicationCommand> ours, CancellationToken cancellationToken)
    {
        var theirs = await discord.ReadCommandsAsync(cancellationToken);
        var difference = Compare(ours, theirs);
        if (!difference.IsEmpty)
            theirs = await discord.OverwriteCommandsAsync(CommandRegistration.Write(ours), cancellationToken);
        Mention(theirs);
        return difference;
    }

    private void Mention(byte[] theirs)
    {
        try
        {
            mentions.Take(theirs);
        }
        catch (JsonException)
        {
            // They are registered all the same, and written out instead of mentioned.
        }
    }

    private static RegistrationDiff Compare(IReadOnlyList<ApplicationCommand> ours, byte[] theirs)
    {
        try
        {
            return RegistrationDiff.Between(ours, theirs);
        }
        catch (JsonException e)
        {
            throw new DiscordRestException(e.Message, e);
        }
    }
}
