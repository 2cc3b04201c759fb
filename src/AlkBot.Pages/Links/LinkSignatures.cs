using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Pages.Links;

/// <summary>
/// Signs links to a source, and knows its own again. A signature is for one source and ends with a day, so that all links of a day are
/// alike and answers can be kept.
/// </summary>
internal sealed class LinkSignatures(byte[] key, TimeSpan lifetime, TimeProvider time)
{
    // 128 bits are beyond guessing; the whole hash would only be longer.
    private const int Length = 16;

    /// <summary>The last day of a link that is made now, in days since 1970.</summary>
    public int LastDay => Today + (int)Math.Ceiling(lifetime.TotalDays);

    /// <summary>A signature that is valid until the end of <see cref="LastDay"/>.</summary>
    public LinkSignature Sign(SourceId source) => new(LastDay, Base64Url.EncodeToString(Hash(source, LastDay)));

    /// <summary>Whether <paramref name="signature"/> is one for this source, and still valid.</summary>
    public bool Admits(SourceId source, LinkSignature signature)
    {
        var given = new byte[Length];
        return signature.Text.Length == Base64Url.GetEncodedLength(Length)
            && Base64Url.TryDecodeFromChars(signature.Text, given, out var written) && written == Length
            && CryptographicOperations.FixedTimeEquals(given, Hash(source, signature.LastDay))
            && signature.LastDay >= Today;
    }

    private int Today => (int)(time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;

    private byte[] Hash(SourceId source, int lastDay)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"source\n{source}\n{lastDay}"));
        return HMACSHA256.HashData(key, signed)[..Length];
    }
}

/// <summary>What makes a link valid.</summary>
/// <param name="LastDay">The last day on which it is, in days since 1970.</param>
/// <param name="Text">The signature.</param>
public readonly record struct LinkSignature(int LastDay, string Text)
{
    /// <summary>As a part of a query.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"until={LastDay}&sig={Text}");
}
