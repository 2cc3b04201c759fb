namespace AlkBot.Discord.Rest;

/// <summary>One request to Discord's API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Route">The address with names for what differs between calls: it is what logs and errors show.</param>
/// <param name="Path">The address under the API's; may hold an interaction's token.</param>
/// <param name="Owner">What Discord counts requests by apart from the route: the webhook, or nothing.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path, string Owner)
{
    /// <summary>JSON to send; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>Whether the bot's token goes with it; a webhook's address is all it needs.</summary>
    public bool Authorized { get; init; }

    /// <summary>
    /// Whether an unknown webhook or message may only be unknown yet: a response travels back while the call after it is on its way.
    /// </summary>
    public bool MayPrecedeResponse { get; init; }

    /// <summary>Whether it is the first response to an interaction, which is due within seconds and is taken once.</summary>
    public bool IsCallback { get; init; }

    /// <summary>
    /// Whether it is sent once, though the answer be lost: a second would be there beside the first. Discord's <c>enforce_nonce</c>, by which
    /// it knows a message again, is of messages in channels and not of webhooks, which an interaction's are
    /// (https://github.com/discord/discord-api-docs/pull/6647).
    /// </summary>
    public bool IsSentOnce { get; init; }

    /// <summary>
    /// Whether it goes though the bot's global limit is used up: "Interaction endpoints are not bound to the bot's Global Rate Limit",
    /// https://docs.discord.com/developers/topics/rate-limits#global-rate-limit.
    /// </summary>
    public bool IsOfInteraction => IsCallback || MayPrecedeResponse;

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Route}";
}
