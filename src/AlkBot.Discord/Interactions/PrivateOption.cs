using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>The option of every slash command that says who sees its answer.</summary>
public static class PrivateOption
{
    /// <summary>Its name.</summary>
    public const string Name = "private";

    /// <summary>What was chosen; null where nothing was. What is neither true nor false is answered to nobody else.</summary>
    public static bool? Of(CommandInteraction command) =>
        command.Options.TryGetValue(Name, out var value) ? !value.IsBoolean || bool.Parse(value.Text) : null;

    /// <summary>The option as Discord registers it.</summary>
    internal static ApplicationCommandOption Declare(string description) => new(ApplicationCommandOption.Boolean, Name, description);
}
