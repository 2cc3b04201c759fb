namespace AlkBot.Discord.Protocol;

/// <summary>
/// Discord's limits, in UTF-16 code units or counts; from its developer documentation (August 2026) and its OpenAPI document.
/// </summary>
public static class Limits
{
    /// <summary>All text that such a message displays.</summary>
    public const int DisplayedText = 4000;

    /// <summary>Components of a message, those inside others too.</summary>
    public const int Components = 40;

    /// <summary>The bytes of a file, where nobody pays for more.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>The name of a thread; at least 1.</summary>
    public const int ThreadName = 100;

    /// <summary>Rows of buttons or menus that a message of ours has.</summary>
    public const int Rows = 5;

    /// <summary>Buttons of a row.</summary>
    public const int ButtonsPerRow = 5;

    /// <summary>A button's label.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Options of a select menu.</summary>
    public const int SelectOptions = 25;

    /// <summary>A select option's label, value or description, and a menu's placeholder (150).</summary>
    public const int SelectOptionText = 100;

    /// <summary>A form's title, and the label of a field; its description is as long as a command's.</summary>
    public const int FormLabel = 45;

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

    /// <summary>An interaction's token lives, counted from the interaction.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Follow-ups where the app is only user-installed.</summary>
    public const int UserInstallFollowUps = 5;
}
