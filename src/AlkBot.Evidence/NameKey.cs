using System.Buffers;
using System.Globalization;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// The form in which names are compared: compatibility-decomposed, lower case, letters and digits only. Spaces, hyphens, slashes
/// and case never make two names differ.
/// </summary>
public static class NameKey
{
    private const int LongestOnStack = 128;

    private static readonly SearchValues<char> OwnCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The key of <paramref name="name"/>; empty when it has no letter and no digit.</summary>
    public static string Of(string name) => Ascii.IsValid(name) ? OfAscii(name) : OfAny(name);

    // Nearly every name and word, and keys are made of all of them.
    private static string OfAscii(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(OwnCharacters))
            return name;
        var key = name.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }
        return new string(key[..length]);
    }

    private static string OfAny(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                key.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return key.ToString();
    }

    // Normalize throws on a lone surrogate, and anybody can type one.
    private static string WellFormed(string name)
    {
        var runes = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            runes.Append(rune.ToString());
        return runes.ToString();
    }
}
