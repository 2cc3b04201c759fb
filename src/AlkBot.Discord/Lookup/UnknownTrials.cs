using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Lookup;

/// <summary>Trials that a text names by number and that the sources do not have.</summary>
internal static partial class UnknownTrials
{
    /// <summary>A sentence that names them all; null when there are none.</summary>
    public static string? In(string text, IEnumerable<NameSuggestion> known)
    {
        var keys = known.Select(k => NameKey.Of(k.Matched.Text)).ToHashSet();
        var unknown = Number().Matches(text).Select(m => m.Value.ToUpperInvariant()).Distinct()
            .Where(n => !keys.Contains(NameKey.Of(n))).ToList();
        return unknown.Count == 0
            ? null
            : $"The sources do not name the {(unknown.Count == 1 ? "trial" : "trials")} {string.Join(", ", unknown)}.";
    }

    // As ClinicalTrials.gov gives them out: NCT and eight digits.
    [GeneratedRegex(@"\bNCT[0-9]{8}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
