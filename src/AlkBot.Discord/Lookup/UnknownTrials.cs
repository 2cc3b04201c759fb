using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Search;

namespace AlkBot.Discord.Lookup;

/// <summary>Trials that a text names by number and that the sources do not have.</summary>
internal static partial class UnknownTrials
{
    private const int Most = 10;

    /// <summary>A sentence for each, at most ten.</summary>
    public static IReadOnlyList<string> In(string text, IEnumerable<NameSuggestion> known)
    {
        var keys = known.Select(k => NameKey.Of(k.Matched.Text)).ToHashSet();
        return
        [
            .. Number().Matches(text).Select(m => m.Value.ToUpperInvariant()).Distinct()
                .Where(n => !keys.Contains(NameKey.Of(n))).Take(Most)
                .Select(n => $"The sources do not name the trial {n}."),
        ];
    }

    // As ClinicalTrials.gov gives them out: NCT and eight digits.
    [GeneratedRegex(@"\bNCT[0-9]{8}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
