using AlkBot.Discord.Configuration;
using AlkBot.Discord.Signatures;

namespace AlkBot.Discord.Endpoint;

/// <summary>The key that interactions are signed with, imported when the endpoint is mapped and so before the first request.</summary>
internal sealed class InteractionKey(DiscordOptions options) : IDisposable
{
    /// <summary>The key.</summary>
    public Ed25519PublicKey PublicKey { get; } = Ed25519PublicKey.Import(options.PublicKey.Span);

    /// <inheritdoc/>
    public void Dispose() => PublicKey.Dispose();
}
