using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// Text of sources and users made safe to print: hidden characters are named, never sent, so that no text can move the cursor, colour
/// the screen or hide itself.
/// </summary>
public static class PlainText
{
    /// <summary>The text with its line breaks kept, tabs as spaces, and every other hidden character visible.</summary>
    public static string Lines(string text) => Show(OneBreak(text), r => r.Value == '\n' ? "\n" : OnOneLine(r));

    /// <summary>The text on one line: line breaks and tabs as spaces, every other hidden character visible.</summary>
    public static string OneLine(string text) => Show(OneBreak(text), OnOneLine);

    /// <summary>The text on one line, in English.</summary>
    public static string OneLine(FormattableString text) => OneLine(FormattableString.Invariant(text));

    /// <summary>
    /// The text with its line breaks and tabs as they are, and every other hidden character visible, so also a return by itself, after
    /// which a terminal writes over the line.
    /// </summary>
    public static string Cell(string text) =>
        string.Join("\r\n", text.Split("\r\n").Select(part => Show(part, r => r.Value is '\n' or '\t' ? r.ToString() : Visible(r))));

    /// <summary>A line of JSON with the hidden characters of its strings as escapes, so that it is read as the same.</summary>
    public static string JsonLine(string json) =>
        Show(json, r => string.Concat(r.ToString().Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))));

    /// <summary>A text without values, which is said in another language where it is one of the bot's own.</summary>
    public static FormattableString Word(string text) => FormattableStringFactory.Create(
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Several in one, each of which is said in another language by itself.</summary>
    public static FormattableString Joined(string between, IEnumerable<FormattableString> parts)
    {
        object[] all = [.. parts];
        return FormattableStringFactory.Create(string.Join(between, Enumerable.Range(0, all.Length).Select(i => $"{{{i}}}")), all);
    }

    private static string Show(string text, Func<Rune, string> hidden)
    {
        if (!text.Any(c => HiddenCharacter.Is(c) || char.IsSurrogate(c)))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                shown.Append(Number(text[i++]));
                continue;
            }
            if (HiddenCharacter.Is(rune))
                shown.Append(hidden(rune));
            else
                shown.Append(text, i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }
        return shown.ToString();
    }

    private static string OneBreak(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string OnOneLine(Rune rune) => rune.Value is '\t' or '\r' or '\n' ? " " : Visible(rune);

    private static string Visible(Rune rune) => rune.Value <= '\u001f' ? ((char)('\u2400' + rune.Value)).ToString() : Number(rune.Value);

    private static string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"<U+{value:X4}>");
}
