using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>
/// What a study was planned with, which is no result: "assuming a median PFS of 3 months", "powered to detect a hazard ratio of 0.7".
/// </summary>
internal static partial class Supposition
{
    /// <summary>Whether <paramref name="sentence"/> tells of such.</summary>
    public static bool IsIn(string sentence) => Supposed().IsMatch(sentence);

    [GeneratedRegex(
        @"^(before|prior to) the (introduction|advent|era)\b|\b(assum(ed|es|ing|ptions?)|hypothes\w+|anticipat(ed|es|ing)|(would"
        + @"|will) (be|have)\b.{0,60}\bpower|sample size|\d+ ?% power"
        + @"|power (calculations?|of)|powered to|(to|could) detect an? (difference|increase|reduction|improvement|hazard)"
        + @"|expected (median |overall |objective )?([\w-]+ )?(PFS|OS|survival|response|rate))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Supposed();
}
