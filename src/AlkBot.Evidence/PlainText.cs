using System.Globalization;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// Text of sources and users made safe to print: hidden characters are shown, never sent, so that no text can move the cursor, colour
/// the screen or hide itself.
/// </summary>
public static class PlainText
{
    /// <summary>The text with its line breaks kept, tabs as spaces, and every other hidden character visible.</summary>
    public static string Lines(string text) => Show(OneBreak(text), c => c == '\n' ? "\n" : OnOneLine(c));

    /// <summary>The text on one line: line breaks and tabs as spaces, every other hidden character visible.</summary>
    public static string OneLine(string text) => Show(OneBreak(text), OnOneLine);

    /// <summary>The text on one line, in English.</summary>
    public static string OneLine(FormattableString text) => OneLine(FormattableString.Invariant(text));

    /// <summary>The text with its line breaks and tabs as they are, and every other hidden character visible.</summary>
    public static string Cell(string text) => Show(text, c => c is '\n' or '\r' or '\t' ? c.ToString() : Visible(c));

    private static string Show(string text, Func<char, string> hidden)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                shown.Append(c).Append(text[++i]);
            else if (IsUnsafe(c))
                shown.Append(hidden(c));
            else
                shown.Append(c);
        }
        return shown.ToString();
    }

    private static string OneBreak(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string OnOneLine(char c) => c is '\t' or '\r' or '\n' ? " " : Visible(c);

    private static string Visible(char c) =>
        c <= '\u001f' ? ((char)('\u2400' + c)).ToString() : string.Create(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>");

    private static bool IsUnsafe(char c) => HiddenCharacter.Is(c) || char.IsSurrogate(c);
}
