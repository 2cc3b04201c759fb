using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>
/// Tells words that set treatments or groups of patients beside each other, or give something along with a drug: a figure in them need not
/// be that of the only drug they name.
/// </summary>
internal static partial class SeveralTreatments
{
    /// <summary>Whether <paramref name="words"/> do.</summary>
    public static bool IsIn(string words) => Words().IsMatch(words);

    [GeneratedRegex(
        @"\b(versus|vs|(?<!(more|less|fewer|greater) )than|compar(ed|ing|ison)|placebo|combin(ed?|ation|ing)|plus|add(ed|-on|ition of)"
            + @"|together with"
        + @"|(with|and) (or|/) without|with/without|while|whereas|sub-?(groups?|populations?|sets?)|groups?|arms?|either)\b|±",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Words();
}
