using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Discord.Components;

/// <summary>Where trial registries show their records.</summary>
internal static partial class TrialRegistry
{
    /// <summary>The page of <paramref name="trial"/> at ClinicalTrials.gov; null when its key is no number of that registry.</summary>
    public static string? PageOf(EntityId trial) => Number().IsMatch(trial.Key) ? $"https://clinicaltrials.gov/study/{trial.Key}" : null;

    // As ClinicalTrials.gov gives them out: NCT and eight digits.
    [GeneratedRegex(@"^NCT[0-9]{8}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
