using System.Buffers;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Sources.PlainText;

/// <summary>
/// Decodes a file as strict UTF-8. A byte order mark stays in the text as U+FEFF, so that spans count every character of the file.
/// </summary>
internal static class Utf8Text
{
    /// <summary>The text of the file, nothing trimmed.</summary>
    /// <exception cref="SourceException">The file holds no text, or a byte that is NUL or no UTF-8; the message has its offset.</exception>
    public static string Decode(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        for (var offset = 0; offset < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var length) != OperationStatus.Done)
                throw new SourceException($"{file.Place}: byte {offset} (0x{bytes[offset]:X2}) is not UTF-8; save the file as UTF-8.");
            if (rune.Value == 0)
                throw new SourceException($"{file.Place}: byte {offset} is NUL, which no text has; save the file as UTF-8.");
            offset += length;
        }
        var text = Encoding.UTF8.GetString(bytes);
        return text.Any(c => !char.IsWhiteSpace(c) && c != '\ufeff')
            ? text
            : throw new SourceException($"{file.Place}: the file is empty; it has to hold the text of a source.");
    }
}
