using System.Text.RegularExpressions;

namespace AlkBot.Facts.Trials;

/// <summary>"comparing A with B", "A versus B", "the combination of A with B" in what is said of trials.</summary>
internal static partial class TrialComparison
{
    /// <summary>The two sides of a comparison: groups <c>drug</c> and <c>other</c>.</summary>
    public static Match Comparison(string statement) => Compared().Match(statement);

    /// <summary>The two parts of a combination: groups <c>drug</c> and <c>other</c>.</summary>
    public static Match Combination(string statement) => Combined().Match(statement);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string End = @"(?=\s*[(),;.]|\s+(in|for|as|among|at|after|to|versus|vs|is|are|was|were|has|have|had|using|who|whose"
        + @"|improve[ds]?|show(s|ed)|resulted|led|demonstrate[ds]|prolong(s|ed)|increase[ds]|reduce[ds]|compared)\b|\s*$)";

    [GeneratedRegex(
        @"\bcompar(e|es|ed|ing)\s+(?<drug>[^,;()]{2,80}?)\s+(with|to|against|versus|vs\.?)\s+(?<other>[^,;()]{2,80}?)" + End
        + @"|\b(trials?|study|studies)\s+of\s+(?<drug>[^,;()]{2,60}?)\s+(versus|vs\.?|against)\s+(?<other>[^,;()]{2,80}?)" + End,
        Options, 10_000)]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"\bcombination\s+of\s+(?<drug>[^,;()]{2,60}?)\s+(with|and|plus)\s+((a|an|the)\s+)?(?<other>[^,;()]{2,60}?)" + End
        + @"|(?<drug>[A-Za-z0-9-]+)\s+(in\s+combination\s+with|combined\s+with|together\s+with|plus)\s+((a|an"
        + @"|the)\s+)?(?<other>[^,;()]{2,60}?)" + End,
        Options, 10_000)]
    private static partial Regex Combined();
}
