using System.Globalization;
using System.Text;

namespace AlkBot.Terminal;

/// <summary>
/// Text of sources and users made safe to print: control characters and those that reorder a line are shown, never sent, so that no
/// text can move the cursor, colour the screen or hide itself.
/// </summary>
internal static class PlainText
{
    /// <summary>The text with its line breaks kept, tabs as spaces, and every other control character visible.</summary>
    public static string Lines(string text) => Show(text, keepLineBreaks: true);

    /// <summary>The text on one line: line breaks and tabs as spaces, every other control character visible.</summary>
    public static string OneLine(string text) => Show(text, keepLineBreaks: false);

    private static string Show(string text, bool keepLineBreaks)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (c == '\n')
                shown.Append(keepLineBreaks ? '\n' : ' ');
            else if (c is '\t' or '\r')
                shown.Append(' ');
            else if (char.IsSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                shown.Append(c).Append(text[++i]);
            else if (c <= '\u001f')
                shown.Append((char)('\u2400' + c));
            else if (IsUnsafe(c))
                shown.Append(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>");
            else
                shown.Append(c);
        }
        return shown.ToString();
    }

    // Cc (controls), Zl and Zp (line and paragraph separators), halves of surrogate pairs, and the marks that reorder text.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || c is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f' or '\ufeff'
        || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
