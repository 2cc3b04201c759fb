using NSec.Cryptography;

namespace AlkBot.Discord.Endpoint;

/// <summary>The Ed25519 key (RFC 8032) that Discord signs the application's interactions with. Safe for concurrent use.</summary>
public sealed class InteractionKey
{
    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureLength = 64;

    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;

    private readonly PublicKey _key;

    /// <param name="key">The bytes of the public key.</param>
    /// <exception cref="FormatException"><paramref name="key"/> has another length.</exception>
    public InteractionKey(ReadOnlySpan<byte> key) => _key = PublicKey.Import(Algorithm, key, KeyBlobFormat.RawPublicKey);

    /// <summary>Whether <paramref name="signature"/> is this key's over <paramref name="message"/>; false for any wrong form.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => Algorithm.Verify(_key, message, signature);
}
