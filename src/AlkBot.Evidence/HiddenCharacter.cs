using System.Globalization;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// Characters that are not seen where text is shown and change what is: they move the cursor, break or reorder the line, part a word
/// without a trace, or carry text of their own. They are Unicode's controls, formats and separators of lines and paragraphs; see Unicode
/// Technical Report 36. Marks upon letters and blanks are none, since they are seen or stand where a space may.
/// </summary>
public static class HiddenCharacter
{
    /// <summary>
    /// Whether <paramref name="rune"/> is one. The two joiners are none, since scripts and emoji are written with them, nor are the formats
    /// that have a sign of their own.
    /// </summary>
    public static bool Is(Rune rune) => IsOrJoins(rune) && rune.Value is not (0x200c or 0x200d);

    /// <summary>Whether a code unit is one by itself; half a surrogate pair is none.</summary>
    public static bool Is(char c) => Rune.TryCreate(c, out var rune) && Is(rune);

    /// <summary>Whether <paramref name="rune"/> is one or a joiner: no question and no file's name needs either.</summary>
    public static bool IsOrJoins(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => !IsSigned(rune.Value),
        _ => false,
    };

    // Prepended_Concatenation_Mark in Unicode's PropList.txt: signs that are drawn around the digits or letters after them.
    private static bool IsSigned(int value) =>
        value is (>= 0x600 and <= 0x605) or 0x6dd or 0x70f or 0x890 or 0x891 or 0x8e2 or 0x110bd or 0x110cd;
}
