using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Text;

/// <summary>Makes text from users, sources and lexicons harmless in Discord's markdown.</summary>
public static class Markdown
{
    /// <summary>The most code units that <see cref="Escape"/> makes of one.</summary>
    internal const int MostPerCodeUnit = 3;

    private const string AlwaysSpecial = "\\`*_~|[]<>@";
    // The names of Discord's emoji are shorter; what is longer is escaped without looking further.
    private const int LongestEmojiName = 100;
    private const char ZeroWidthSpace = '\u200b';

    /// <summary>
    /// Escapes what would format, link, quote or mention. The text reads the same: only characters that could mean something where
    /// they stand gain a backslash. Hidden characters are left as <see cref="ShownText"/> has them; half a surrogate pair becomes
    /// U+FFFD. The beginning of the text counts as the beginning of a line.
    /// </summary>
    public static string Escape(string text)
    {
        // First, so that what they part does not come together after it was looked at.
        text = ShownText.Of(text);
        var escaped = new StringBuilder(text.Length + 16);
        var place = LinePlace.Start;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (NeedsEscape(text, i, place))
                escaped.Append('\\');
            escaped.Append(c);
            place = After(place, c);
            // Discord looks for these two words in the raw text, before it reads backslashes.
            if (c == '@' && IsMassMention(text, i + 1))
                escaped.Append(ZeroWidthSpace);
        }
        return escaped.ToString();
    }

    /// <summary>The most code units that <see cref="Escape"/> makes of <paramref name="rune"/>, wherever it stands.</summary>
    internal static int LengthAtMost(Rune rune) => rune.Value switch
    {
        '@' => MostPerCodeUnit,
        < 128 when !Rune.IsLetterOrDigit(rune) && rune.Value != ' ' => 2,
        _ => rune.Utf16SequenceLength,
    };

    private static bool IsMassMention(string text, int at) =>
        text.AsSpan(at).StartsWith("everyone", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(at).StartsWith("here", StringComparison.OrdinalIgnoreCase);

    private static bool NeedsEscape(string text, int at, LinePlace place) => text[at] switch
    {
        // A masked link needs "](", whose bracket is escaped here; an address links by itself through its colon.
        var c when AlwaysSpecial.Contains(c) => true,
        ':' => OpensEmoji(text, at) || (at + 1 < text.Length && text[at + 1] == '/'),
        '#' or '-' or '+' => place == LinePlace.Start,
        '.' or ')' => place == LinePlace.Number,
        _ => false,
    };

    private static bool OpensEmoji(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestEmojiName && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '+' or '-'))
            end++;
        return end > at + 1 && end < text.Length && (text[end] == ':' || end - at > LongestEmojiName);
    }

    // Headings, small print and lists begin a line; signs before count too, as in "-# small print" or "- # heading".
    private static LinePlace After(LinePlace place, char c) => place switch
    {
        _ when c == '\n' => LinePlace.Start,
        LinePlace.Start when char.IsWhiteSpace(c) || c is '#' or '-' or '+' or '>' or '*' => LinePlace.Start,
        LinePlace.Start or LinePlace.Number when char.IsAsciiDigit(c) => LinePlace.Number,
        _ => LinePlace.Inside,
    };

    // Where in its line a character stands, as far as blocks of markdown care.
    private enum LinePlace
    {
        Start,
        Number,
        Inside,
    }
}
