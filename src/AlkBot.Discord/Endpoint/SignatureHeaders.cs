using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Discord.Endpoint;

/// <summary>The two headers that every interaction comes with, well-formed.</summary>
/// <param name="Timestamp">Unix seconds as they stand in the header: they are signed as text.</param>
/// <param name="Time">The same as a time.</param>
/// <param name="Signature">The 64 bytes of the signature.</param>
internal readonly record struct SignatureHeaders(string Timestamp, DateTimeOffset Time, byte[] Signature)
{
    /// <summary>How far a timestamp may lie from now, either way: clocks differ, and Discord sets no window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // Unix seconds have 10 digits until the year 2286.
    private const int LongestTimestamp = 12;

    /// <summary>Reads the headers; false when one is missing, repeated or malformed.</summary>
    public static bool TryRead(IHeaderDictionary headers, out SignatureHeaders signed)
    {
        signed = default;
        var timestamps = headers["X-Signature-Timestamp"];
        var signatures = headers["X-Signature-Ed25519"];
        if (timestamps is not [{ Length: > 0 and <= LongestTimestamp } timestamp]
            || signatures is not [{ Length: 2 * InteractionKey.SignatureLength } hex]
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }
        var signature = new byte[InteractionKey.SignatureLength];
        if (Convert.FromHexString(hex, signature, out _, out _) != OperationStatus.Done)
            return false;
        signed = new SignatureHeaders(timestamp, DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, LatestSecond)), signature);
        return true;
    }

    /// <summary>Whether the timestamp lies inside the window.</summary>
    public bool IsFresh(DateTimeOffset now) => (now - Time).Duration() <= Window;

    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
