namespace AlkBot.Discord.Protocol;

/// <summary>
/// Discord's limits, in UTF-16 code units or counts; from its developer documentation (August 2026) and its OpenAPI document.
/// </summary>
public static class Limits
{
    /// <summary>Content of a message.</summary>
    public const int Content = 2000;

    /// <summary>Embeds of a message.</summary>
    public const int Embeds = 10;

    /// <summary>All text of all embeds of a message together.</summary>
    public const int EmbedTotal = 6000;

    /// <summary>An embed's title.</summary>
    public const int EmbedTitle = 256;

    /// <summary>An embed's description.</summary>
    public const int EmbedDescription = 4096;

    /// <summary>Fields of an embed.</summary>
    public const int Fields = 25;

    /// <summary>A field's name.</summary>
    public const int FieldName = 256;

    /// <summary>A field's value.</summary>
    public const int FieldValue = 1024;

    /// <summary>An embed's footer.</summary>
    public const int Footer = 2048;

    /// <summary>Rows of components of a message.</summary>
    public const int Rows = 5;

    /// <summary>Buttons of a row.</summary>
    public const int ButtonsPerRow = 5;

    /// <summary>A button's label.</summary>
    public const int ButtonLabel = 80;

    /// <summary>A link button's address.</summary>
    public const int ButtonUrl = 512;

    /// <summary>Options of a select menu.</summary>
    public const int SelectOptions = 25;

    /// <summary>A select option's label, value or description, and a menu's placeholder (150).</summary>
    public const int SelectOptionText = 100;

    /// <summary>A component's custom id; at least 1.</summary>
    public const int CustomId = 100;

    /// <summary>Choices of an autocomplete answer or of an option.</summary>
    public const int Choices = 25;

    /// <summary>A choice's name or value.</summary>
    public const int ChoiceText = 100;

    /// <summary>A command's or option's name.</summary>
    public const int CommandName = 32;

    /// <summary>A command's or option's description.</summary>
    public const int CommandDescription = 100;

    /// <summary>Slash commands of an app.</summary>
    public const int Commands = 100;

    /// <summary>The longest text that an option can be declared to take.</summary>
    public const int OptionText = 6000;

    /// <summary>The longest text that commands read.</summary>
    public const int TypedText = 4000;

    /// <summary>Options of a command.</summary>
    public const int CommandOptions = 25;

    /// <summary>All names, descriptions and values of one command together.</summary>
    public const int CommandTotal = 8000;

    /// <summary>The first response to an interaction is due.</summary>
    public static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);

    /// <summary>An interaction's token lives, counted from the interaction.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Follow-ups where the app is only user-installed.</summary>
    public const int UserInstallFollowUps = 5;
}
