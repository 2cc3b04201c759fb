using System.Globalization;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>
/// The form in which names are compared: compatibility-decomposed, lower case, letters and digits only. Spaces, hyphens, slashes
/// and case never make two names differ.
/// </summary>
public static class NameKey
{
    /// <summary>The key of <paramref name="name"/>; empty when it has no letter and no digit.</summary>
    public static string Of(string name)
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
