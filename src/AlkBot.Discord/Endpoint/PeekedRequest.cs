using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AlkBot.Discord.Endpoint;

/// <summary>What a connection has brought, looked at while it lies with the system still: nothing is read, and no buffer kept for it.</summary>
internal static class PeekedRequest
{
    /// <summary>
    /// Slash commands have some kilobytes and buttons bring their message, of 4,000 characters at most; larger are only commands on messages
    /// with many embeds.
    /// </summary>
    public const int SmallBody = 16 * 1024;

    private const int LongestHead = 4 * 1024;

    private static ReadOnlySpan<byte> EndOfLine => "\r\n"u8;

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    /// <summary>Whether all of a small request is there. Once something has come, this waits for nothing.</summary>
    public static bool IsWhole(Socket socket)
    {
        Span<byte> peeked = stackalloc byte[LongestHead];
        var length = socket.Receive(peeked, SocketFlags.Peek, out var error);
        if (error != SocketError.Success)
            return false;
        var head = peeked[..length].IndexOf(EndOfHead);
        return head >= 0
            && BodyLength(peeked[..head]) is { } body and <= SmallBody
            && socket.Available >= head + EndOfHead.Length + body;
    }

    // Null where nobody says it beforehand, or what is said is no length.
    private static int? BodyLength(ReadOnlySpan<byte> head)
    {
        foreach (var range in head.Split(EndOfLine))
        {
            var line = head[range];
            var colon = line.IndexOf((byte)':');
            if (colon < 0)
                continue;
            if (Ascii.EqualsIgnoreCase(line[..colon], "Transfer-Encoding"u8))
                return null;
            if (Ascii.EqualsIgnoreCase(line[..colon], "Content-Length"u8))
                return int.TryParse(line[(colon + 1)..].Trim((byte)' '), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
        }
        return 0;
    }
}
