using System.Text;

namespace AlkBot.Discord;

/// <summary>Makes text from users, sources and lexicons harmless in Discord's markdown.</summary>
public static class Markdown
{
    private const string Special = "\\`*_~|[]()<>#@:-+.!";

    /// <summary>
    /// Escapes what would format, link, quote or mention. The text reads the same; only characters that mean something where they
    /// stand gain a backslash, and invisible control characters become spaces.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c != '\n')
                escaped.Append(' ');
            else if (Special.Contains(c) && NeedsEscape(text, i))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '~' or '|' or '[' or ']' or '<' or '>' or '@' => true,
        // A masked link needs "](": its bracket is escaped already. An address links by itself through its colon.
        '(' or ')' or '!' => false,
        ':' => at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/' || IsBetweenWordCharacters(text, at),
        '#' or '-' or '+' => IsAtLineStart(text, at),
        '.' => IsListNumber(text, at),
        _ => false,
    };

    // :emoji: names are word characters between colons.
    private static bool IsBetweenWordCharacters(string text, int at) =>
        at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_');

    private static bool IsAtLineStart(string text, int at)
    {
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (text[i] is not (' ' or '#' or '-' or '+'))
                return false;
        }
        return true;
    }

    private static bool IsListNumber(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && char.IsAsciiDigit(text[i]))
            i--;
        return i < at - 1 && (i < 0 || IsAtLineStart(text, i + 1));
    }
}
