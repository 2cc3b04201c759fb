namespace AlkBot.Discord.Signatures;

/// <summary>The system's libcrypto cannot verify Ed25519; found at start, when the key is imported.</summary>
public sealed class CryptographyUnavailableException(Exception? inner) : Exception(
    $"Signatures are verified with {LibCrypto.Library}, which this system lacks or which has no Ed25519: install OpenSSL 3 (libssl3).",
    inner);
