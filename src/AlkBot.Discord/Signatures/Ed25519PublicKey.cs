namespace AlkBot.Discord.Signatures;

/// <summary>An Ed25519 public key (RFC 8032), imported once and safe for concurrent use.</summary>
public sealed class Ed25519PublicKey : IDisposable
{
    /// <summary>Length of a public key in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureLength = 64;

    private readonly LibCrypto.PublicKeyHandle _key;

    private Ed25519PublicKey(LibCrypto.PublicKeyHandle key) => _key = key;

    /// <summary>Imports a key.</summary>
    /// <param name="key">The 32 bytes of the key.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> has another length.</exception>
    /// <exception cref="CryptographyUnavailableException">The system has no libcrypto 3, or one without Ed25519.</exception>
    public static Ed25519PublicKey Import(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength)
            throw new ArgumentException($"An Ed25519 public key has {KeyLength} bytes, not {key.Length}.", nameof(key));
        try
        {
            var handle = LibCrypto.NewRawPublicKey(LibCrypto.Ed25519, 0, key, (nuint)key.Length);
            if (!handle.IsInvalid)
                return new Ed25519PublicKey(handle);
            LibCrypto.ClearErrors();
            handle.Dispose();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new CryptographyUnavailableException(e);
        }
        throw new CryptographyUnavailableException(null);
    }

    /// <summary>Whether <paramref name="signature"/> is this key's over <paramref name="message"/>; false for any wrong form.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
            return false;
        using var context = LibCrypto.NewDigestContext();
        // Ed25519 hashes by itself, so no digest is named.
        var valid = !context.IsInvalid
            && LibCrypto.DigestVerifyInit(context, 0, 0, 0, _key) == 1
            && LibCrypto.DigestVerify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
        if (!valid)
            LibCrypto.ClearErrors();
        return valid;
    }

    /// <summary>Frees the key.</summary>
    public void Dispose() => _key.Dispose();
}
