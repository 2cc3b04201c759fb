using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace AlkBot.Testing.Emulator.Keys;

/// <summary>An Ed25519 key pair (RFC 8032), such as Discord keeps one for each application.</summary>
public sealed class SigningKey
{
    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;

    private readonly Key _key;

    /// <summary>The key pair of a private key of 32 bytes.</summary>
    public SigningKey(ReadOnlySpan<byte> privateKey)
    {
        _key = Key.Import(Algorithm, privateKey, KeyBlobFormat.RawPrivateKey);
        PublicKey = _key.Export(KeyBlobFormat.RawPublicKey);
    }

    /// <summary>The public key, 32 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The public key as the developer portal shows it.</summary>
    public string PublicKeyHex => Convert.ToHexStringLower(PublicKey);

    /// <summary>The key pair that <paramref name="seed"/> always gives.</summary>
    public static SigningKey Of(string seed) => new(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>Signs <paramref name="message"/>; 64 bytes.</summary>
    public byte[] Sign(byte[] message) => Algorithm.Sign(_key, message);

    /// <summary>The signature of a request: over the timestamp's text and the raw body, in hexadecimal digits.</summary>
    public string Sign(string timestamp, byte[] body) => Convert.ToHexStringLower(Sign([.. Encoding.ASCII.GetBytes(timestamp), .. body]));
}
