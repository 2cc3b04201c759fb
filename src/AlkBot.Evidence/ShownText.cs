using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// Text of others where it is read and not worked with, as on a page or in a message: a space is the trace of each hidden character, so
/// that none reorders or parts a line. A soft hyphen leaves none, as wherever no line ends at it.
/// </summary>
public static class ShownText
{
    private const int SoftHyphen = 0xad;

    /// <summary>The text, its line feeds kept.</summary>
    public static string Of(string text) => text.Any(c => c != '\n' && (HiddenCharacter.Is(c) || char.IsSurrogate(c)))
        ? string.Concat(text.EnumerateRunes().Select(Of))
        : text;

    /// <summary>What stands for <paramref name="rune"/>: itself, a space or nothing.</summary>
    public static string Of(Rune rune) => rune.Value == '\n' || !HiddenCharacter.Is(rune) ? rune.ToString()
        : rune.Value == SoftHyphen ? ""
        : " ";
}
