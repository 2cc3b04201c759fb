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

    /// <summary>Names a new message among the bot's of the last minutes, in at most 25 characters, so that it is sent once; null for none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a message of the same <see cref="Nonce"/> is returned instead of being sent again.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;

    /// <summary>The flag of a message that only the person who asked sees.</summary>
    public const int EphemeralFlag = 1 << 6;
}

/// <summary>Which mentions may reach somebody: none.</summary>
public sealed record AllowedMentions
{
    /// <summary>Always empty.</summary>
    public IReadOnlyList<string> Parse { get; } = [];
}
