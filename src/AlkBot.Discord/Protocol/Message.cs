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
