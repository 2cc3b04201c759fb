namespace AlkBot.Discord.Interactions;

/// <summary>
/// Who sees the answer to an interaction. The interaction alone tells: a deferral settles it before the answer is there.
/// </summary>
public static class Visibility
{
    /// <summary>The slash command that administers the bot, whose answers are private unless asked otherwise.</summary>
    public const string AdministrationCommand = "index";

    /// <summary>The slash command that tells what is kept of whoever asks, and tells it to nobody else.</summary>
    public const string PrivacyCommand = "privacy";

    /// <summary>Whether the person who asked alone sees the answer to <paramref name="interaction"/>.</summary>
    public static bool IsPrivate(Interaction interaction) => interaction switch
    {
        CommandInteraction { Name: PrivacyCommand } => true,
        CommandInteraction command => PrivateOption.Of(command) ?? command.Name == AdministrationCommand,
        ComponentInteraction component => component.Private,
        _ => true,
    };

    /// <summary>The promise of a new message in answer to <paramref name="interaction"/>.</summary>
    public static Deferral Deferral(Interaction interaction) => IsPrivate(interaction) ? Interactions.Deferral.Private : Interactions.Deferral.Public;
}
