namespace AlkBot.Discord.Protocol;

/// <summary>A message as Discord takes it. Mentions are never parsed out of it.</summary>
public sealed record Message
{
    /// <summary>Plain content; null for none.</summary>
    public string? Content { get; init; }

    /// <summary>The embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>The rows of components.</summary>
    public IReadOnlyList<ActionRow> Components { get; init; } = [];

    /// <summary>Nobody is ever mentioned.</summary>
    public AllowedMentions AllowedMentions { get; } = new();

    /// <summary>Message flags; see <see cref="EphemeralFlag"/>.</summary>
    public int Flags { get; init; }

    /// <summary>The flag of a message that only the person who asked sees.</summary>
    public const int EphemeralFlag = 1 << 6;
}

/// <summary>Which mentions may reach somebody: none.</summary>
public sealed record AllowedMentions
{
    /// <summary>Always empty.</summary>
    public IReadOnlyList<string> Parse { get; } = [];
}
