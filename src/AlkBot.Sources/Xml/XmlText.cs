using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Sources.PlainText;

namespace AlkBot.Sources.Xml;

/// <summary>Decodes an XML file by its byte order mark or its declaration; without either it is UTF-8 (XML 1.0, appendix F).</summary>
internal static partial class XmlText
{
    private const int LongestDeclaration = 200;

    /// <summary>The text of the file, without a byte order mark.</summary>
    /// <exception cref="SourceException">The bytes are not of the encoding, or the encoding is not known.</exception>
    public static string Decode(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes is [0xFF, 0xFE, ..])
            return Strict(file, Encoding.Unicode.CodePage, 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Strict(file, Encoding.BigEndianUnicode.CodePage, 2);
        var declared = Declared(bytes[..Math.Min(bytes.Length, LongestDeclaration)]);
        if (declared is null || declared.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) || bytes is [0xEF, 0xBB, 0xBF, ..])
            return Utf8Text.Decode(file).TrimStart('\ufeff');
        if (declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
            throw new SourceException($"{file.Place}: it is declared as {declared} and is not; save the file as UTF-8.");
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(declared) ?? Encoding.GetEncoding(declared);
            return Strict(file, encoding.CodePage, 0);
        }
        catch (ArgumentException e)
        {
            throw new SourceException($"{file.Place}: the encoding '{declared}' is not known; save the file as UTF-8.", e);
        }
    }

    /// <summary>The text as far as the bytes can be told without a declaration: enough for names, which are ASCII in all formats read.</summary>
    public static string Glance(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => Encoding.UTF8.GetString(bytes).TrimStart('\ufeff'),
    };

    private static string? Declared(ReadOnlySpan<byte> head) =>
        Declaration().Match(Encoding.Latin1.GetString(head)) is { Success: true } found ? found.Groups["encoding"].Value : null;

    private static string Strict(SourceFile file, int codePage, int from)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var encoding = (Encoding)known.Clone();
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return encoding.GetString(file.Bytes.Span[from..]);
        }
        catch (DecoderFallbackException e)
        {
            throw new SourceException(
                $"{file.Place}: byte {from + Math.Max(0, e.Index)} is not {known.WebName}; save the file as UTF-8.", e);
        }
    }

    [GeneratedRegex("""^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["'](?<encoding>[A-Za-z][\w.-]*)["']""",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
