namespace AlkBot.Discord.Protocol;

/// <summary>A command as Discord registers it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">1 for a slash command, 3 for a command on messages.</param>
public sealed record ApplicationCommand(string Name, int Type = ApplicationCommand.ChatInput)
{
    /// <summary>A slash command.</summary>
    public const int ChatInput = 1;

    /// <summary>A command in the menu of a message.</summary>
    public const int OnMessage = 3;

    /// <summary>What it does; null for a command on messages, which has none.</summary>
    public string? Description { get; init; }

    /// <summary>The description in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>What it takes: required options first, or subcommands.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>The permissions a member needs unless a server decides otherwise: 0 is nobody, null everybody.</summary>
    public int? DefaultMemberPermissions { get; init; }

    /// <summary>How the app may be installed: 0 in a server, 1 by a user.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; } = [0, 1];

    /// <summary>Where it may be used: 0 in servers, 1 in direct messages with the bot, 2 in other private channels.</summary>
    public IReadOnlyList<int> Contexts { get; } = [0, 1, 2];
}

/// <summary>An option or subcommand as Discord registers it.</summary>
/// <param name="Type">One of the constants.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">What the value is.</param>
public sealed record ApplicationCommandOption(int Type, string Name, string Description)
{
    /// <summary>A subcommand.</summary>
    public const int Subcommand = 1;

    /// <summary>A text.</summary>
    public const int Text = 3;

    /// <summary>True or false.</summary>
    public const int Boolean = 5;

    /// <summary>A file.</summary>
    public const int Attachment = 11;

    /// <summary>The description in other languages, by Discord's locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether the command needs it; null counts as not.</summary>
    public bool? Required { get; init; }

    /// <summary>The only values there are.</summary>
    public IReadOnlyList<ApplicationCommandChoice>? Choices { get; init; }

    /// <summary>The longest text, in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether values are suggested while somebody types.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>A subcommand's options.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }
}

/// <summary>One of the only values of an option.</summary>
public sealed record ApplicationCommandChoice(string Name, string Value);
