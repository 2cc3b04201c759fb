using System.Text.RegularExpressions;

namespace AlkBot.Answers.Listing;

/// <summary>Tells a value that denies what it names: "does not lie in the hinge".</summary>
internal static partial class Denial
{
    /// <summary>Whether <paramref name="value"/> denies.</summary>
    public static bool In(string value) => Words().IsMatch(value);

    [GeneratedRegex(@"\b(not|no|never|neither|nor|cannot|without|lacks?|lacking)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Words();
}
