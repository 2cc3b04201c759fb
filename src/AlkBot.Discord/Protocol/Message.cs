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

    /// <summary>The files sent with it, in place of those that it has; null leaves those. Only an edit sends any.</summary>
    public IReadOnlyList<MessageAttachment>? Attachments { get; init; }

    /// <summary>What Discord knows the message again by when it is sent once more; null for none. Of messages in channels alone.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a message with the same <see cref="Nonce"/> is not made anew.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;

    /// <summary>Whether only the person who asked sees it.</summary>
    [JsonIgnore]
    public bool IsPrivate { get; init; }

    /// <summary>The flag of a message that only the person who asked sees.</summary>
    public const int EphemeralFlag = 1 << 6;

    /// <summary>The flag of a message of components alone, which has neither content nor embeds. It cannot be unset.</summary>
    public const int ComponentsFlag = 1 << 15;
}

/// <summary>A file that is sent with a message.</summary>
/// <param name="Id">Its place among the files sent, from 0.</param>
/// <param name="Filename">Its name.</param>
/// <param name="Description">What it says, for those who do not see it.</param>
public sealed record MessageAttachment(string Id, string Filename, string Description)
{
    /// <summary>Its media type.</summary>
    [JsonIgnore]
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>Its bytes, which go beside the JSON.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }
}

/// <summary>Which mentions may reach somebody: none.</summary>
public sealed record AllowedMentions
{
    /// <summary>Always empty.</summary>
    public IReadOnlyList<string> Parse { get; } = [];
}
