using System.Security.Cryptography;
using System.Text;

namespace AlkBot.Testing.Emulator.Keys;

/// <summary>An Ed25519 key pair (RFC 8032), such as Discord keeps one for each application.</summary>
public sealed class SigningKey
{
    private readonly byte[] _privateKey;

    /// <summary>The key pair of a private key of 32 bytes.</summary>
    public SigningKey(ReadOnlySpan<byte> privateKey)
    {
        _privateKey = privateKey.ToArray();
        PublicKey = WithKey(key =>
        {
            var publicKey = new byte[32];
            nuint length = 32;
            Require(LibCryptoSigning.GetRawPublicKey(key, publicKey, ref length));
            return publicKey;
        });
    }

    /// <summary>The public key, 32 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The public key as the developer portal shows it.</summary>
    public string PublicKeyHex => Convert.ToHexStringLower(PublicKey);

    /// <summary>The key pair that <paramref name="seed"/> always gives.</summary>
    public static SigningKey Of(string seed) => new(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>Signs <paramref name="message"/>; 64 bytes.</summary>
    public byte[] Sign(byte[] message) => WithKey(key =>
    {
        var context = LibCryptoSigning.NewDigestContext();
        try
        {
            var signature = new byte[64];
            nuint length = 64;
            Require(LibCryptoSigning.DigestSignInit(context, 0, 0, 0, key));
            Require(LibCryptoSigning.DigestSign(context, signature, ref length, message, (nuint)message.Length));
            return signature;
        }
        finally
        {
            LibCryptoSigning.FreeDigestContext(context);
        }
    });

    /// <summary>The signature of a request: over the timestamp's text and the raw body, in hexadecimal digits.</summary>
    public string Sign(string timestamp, byte[] body) => Convert.ToHexStringLower(Sign([.. Encoding.ASCII.GetBytes(timestamp), .. body]));

    private byte[] WithKey(Func<nint, byte[]> use)
    {
        var key = LibCryptoSigning.NewRawPrivateKey(LibCryptoSigning.Ed25519, 0, _privateKey, (nuint)_privateKey.Length);
        try
        {
            return use(key);
        }
        finally
        {
            LibCryptoSigning.FreeKey(key);
        }
    }

    private static void Require(int result)
    {
        if (result != 1)
            throw new CryptographicException("libcrypto refused to sign.");
    }
}
