using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Text;

/// <summary>Text where Discord shows it as it is, without markdown: labels, choices, small print.</summary>
internal static class Label
{
    private const char Ellipsis = '…';

    /// <summary>
    /// <paramref name="text"/> on one line of 1 to <paramref name="max"/> code units. Where it is longer it ends in an ellipsis; what a
    /// label leaves out stands in full elsewhere on the message.
    /// </summary>
    public static string Of(string text, int max)
    {
        var line = OneLine(text);
        if (line.Length == 0)
            return "—";
        if (line.Length <= max)
            return line;
        var end = max - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>The text without line feeds, hidden characters and halves of surrogate pairs.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(Rune.IsWhiteSpace(rune) ? " " : ShownText.Of(rune));
        return line.ToString().Trim();
    }
}
