using AlkBot.Answers.Commands;
using AlkBot.Answers.Completion;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Registration;
using AlkBot.Index.Storage;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary>The commands as Discord registers them, with what the current generation of the index has to choose from.</summary>
internal static class CurrentCommands
{
    /// <summary>The commands; without an index, which a note says, what would be chosen from is completed instead.</summary>
    public static async Task<IReadOnlyList<ApplicationCommand>> ReadAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            using var index = await session.Workspace.Store.OpenCurrentAsync(cancellationToken);
            return CommandRegistration.Of(BotCommands.Catalog, ValueCompletion.Of(index));
        }
        catch (IndexException e)
        {
            session.Note($"no choices are drawn from the index, their options are completed instead: {e.Message}");
            return CommandRegistration.Of(BotCommands.Catalog);
        }
    }
}
