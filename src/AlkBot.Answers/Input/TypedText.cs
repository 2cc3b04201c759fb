using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Answers.Input;

/// <summary>Typed text made safe to read: well-formed, on one line, without characters that cannot be seen.</summary>
/// <param name="Text">The text: spaces trimmed and never two in a row.</param>
/// <param name="Dropped">How many control and invisible characters were left out.</param>
/// <param name="Broken">How many places were left out that are no characters: bytes that are not UTF-8, or half a pair.</param>
internal readonly record struct TypedText(string Text, int Dropped, int Broken)
{
    /// <summary>The longest text that is answered, in UTF-16 code units: what a chat message can hold.</summary>
    public const int MaxLength = 4000;

    /// <summary>Cleans <paramref name="raw"/>.</summary>
    public static TypedText Of(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var (dropped, broken) = (0, 0);
        foreach (var rune in raw.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (rune == Rune.ReplacementChar)
            {
                broken++;
            }
            else if (HiddenCharacter.IsOrJoins(rune))
            {
                dropped++;
            }
            else
            {
                text.Append(rune.ToString());
            }
        }
        return new TypedText(text.ToString().Trim(), dropped, broken);
    }

    /// <summary>The beginning of <paramref name="text"/>, short enough to be repeated in a message.</summary>
    public static string Shorten(string text, int length = 60)
    {
        if (text.Length <= length)
            return text;
        var cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut].TrimEnd() + "…";
    }
}
