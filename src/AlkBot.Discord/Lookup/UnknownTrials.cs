using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Lookup;

/// <summary>Trials that a text names by number and that the sources do not have.</summary>
internal static class UnknownTrials
{
    /// <summary>A sentence that names them all; null when there are none.</summary>
    public static string? In(string text, IEnumerable<NameSuggestion> known)
    {
        var keys = known.Select(k => NameKey.Of(k.Matched.Text)).ToHashSet();
        var unknown = TrialNumber.FindIn(text).Select(found => found.Number.Name).Distinct()
            .Where(n => !keys.Contains(NameKey.Of(n))).ToList();
        return unknown.Count == 0
            ? null
            : $"The sources do not name the {(unknown.Count == 1 ? "trial" : "trials")} {string.Join(", ", unknown)}.";
    }
}
