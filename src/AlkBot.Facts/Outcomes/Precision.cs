using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Outcomes;

/// <summary>Reads what stands behind a figure: "(95% CI, 8.2 to 13.6; P&lt;0.001; 76 of 125 patients)".</summary>
internal static partial class Precision
{
    /// <summary>The qualifiers that <paramref name="text"/> has at <paramref name="start"/>, before another figure begins.</summary>
    public static IEnumerable<(string Name, string? Value)> At(string text, int start)
    {
        var behind = Behind().Match(text, start).Value;
        return OfComparison().IsMatch(behind) ? [] : In(behind);
    }

    /// <summary>The qualifiers in <paramref name="note"/>.</summary>
    public static IEnumerable<(string Name, string? Value)> In(string note)
    {
        // "9.3 months (hazard ratio, 1.00; 95% CI, 0.71 to 1.40)": the interval is the ratio's.
        var own = OfComparison().Match(note) is { Success: true } ratio ? note[..ratio.Index] : note;
        yield return (QualifierNames.Interval, Found(Interval(), own));
        yield return (QualifierNames.Significance, Found(Significance(), note));
    }

    private static string? Found(Regex pattern, string note) => pattern.Match(note) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\b((hazard|odds|risk|rate) ratio|relative risk|difference|(?-i:HR|OR|RR))\b", Options, 10_000)]
    private static partial Regex OfComparison();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\G(,? ?(\(([^()]|\([^()]*\)){1,160}\)|\[[^\[\]]{1,160}\])|[,;] ?9\d(\.\d)?\s?(%|per\s?cent) (CI|confidence interval)([^()]"
        + @"|\([^()]*\)|\[[^\]]*\]){0,100})",
        Options, 10_000)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\b9\d(\.\d+)?\s?(%|per\s?cent) (CI|confidence interval)( [\[(]CI[\])])?[ ,:=\[(]*-?\d+([.·]\d+)?%?\s?(-|–|to"
        + @"|,)\s?(-?\d+([.·]\d+)?|NE|NR|not "
        + @"(reached|estimable))%?",
        Options, 10_000)]
    private static partial Regex Interval();

    [GeneratedRegex(@"\bp(-| )?(value )?\s?(=|<|>|≤)\s?0?[.·]\d+", Options, 10_000)]
    private static partial Regex Significance();
}
