using System.IO.Compression;
using System.Text;

namespace AlkBot.Index.Records;

/// <summary>A text as compressed UTF-8.</summary>
internal static class CompressedText
{
    // One that takes no mark at the beginning away: it belongs to the text.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ReadOnlyMemory<byte> Write(string text)
    {
        var compressed = new MemoryStream();
        using (var stream = new DeflateStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(Utf8.GetBytes(text));
        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }

    public static string Read(byte[] compressed)
    {
        using var text = new StreamReader(
            new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress), Utf8, detectEncodingFromByteOrderMarks: false);
        return text.ReadToEnd();
    }
}
