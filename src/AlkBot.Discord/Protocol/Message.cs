using System.Text.Json.Serialization;

namespace AlkBot.Discord.Protocol;

/// <summary>A message as Discord takes it: components alone. Mentions are never parsed out of it.</summary>
public sealed record Message
{
    /// <summary>What stands in it, from top to bottom; at least one.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Nobody is ever mentioned.</summary>
    public AllowedMentions AllowedMentions { get; } = new();

    /// <summary>Message flags: components alone, and perhaps <see cref="EphemeralFlag"/>.</summary>
    public int Flags => ComponentsFlag | (IsPrivate ? EphemeralFlag : 0);

    /// <summary>Whether only the person who asked sees it.</summary>
    [JsonIgnore]
    public bool IsPrivate { get; init; }

    /// <summary>Names a new message among the bot's of the last minutes, in at most 25 characters, so that it is sent once; null for none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a message of the same <see cref="Nonce"/> is returned instead of being sent again.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;

    /// <summary>The flag of a message that only the person who asked sees.</summary>
    public const int EphemeralFlag = 1 << 6;

    /// <summary>The flag of a message of components alone, which has neither content nor embeds. It cannot be unset.</summary>
    public const int ComponentsFlag = 1 << 15;
}

/// <summary>Which mentions may reach somebody: none.</summary>
public sealed record AllowedMentions
{
    /// <summary>Always empty.</summary>
    public IReadOnlyList<string> Parse { get; } = [];
}
