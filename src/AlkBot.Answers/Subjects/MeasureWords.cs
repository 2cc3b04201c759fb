using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells which measure the figure of a sentence belongs to, by the sentence's own words.</summary>
internal static partial class MeasureWords
{
    private static readonly (string Predicate, Regex Words)[] Measures =
    [
        (Predicates.ProgressionFreeSurvival, ProgressionFree()),
        (Predicates.OverallSurvival, Overall()),
        (Predicates.DurationOfResponse, Duration()),
        (Predicates.ResponseRate, Response()),
        (Predicates.DiseaseControl, Control()),
        (Predicates.AdverseEvents, Harm()),
        (Predicates.Dose, Dose()),
        (Predicates.Prevalence, Share()),
        (Predicates.Location, Place()),
    ];

    /// <summary>The label of the first measure that <paramref name="sentence"/> gives a figure for; null where it gives none.</summary>
    public static string? LabelOf(string sentence) =>
        Measures.Where(m => m.Words.IsMatch(sentence)).Select(m => FactText.Label(m.Predicate)).FirstOrDefault();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Time = @"[^;]{0,120}?\d\s?-?(months?|weeks?|years?|%)";

    [GeneratedRegex(@"\b(progression[- ]free survival|PFS)\b" + Time, Options, 1000)]
    private static partial Regex ProgressionFree();

    [GeneratedRegex(@"\b(overall survival|OS)\b" + Time, Options, 1000)]
    private static partial Regex Overall();

    [GeneratedRegex(@"\b(durations? of (the )?responses?|response durations?)\b" + Time, Options, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\b(response|remission)( rate)?s?\b[^;]{0,120}?\d\s?%|\d\s?%[^;]{0,60}?\b(response|remission)( rate)?s?\b", Options, 1000)]
    private static partial Regex Response();

    [GeneratedRegex(@"\b(disease control|clinical benefit)\b[^;]{0,80}?\d\s?%", Options, 1000)]
    private static partial Regex Control();

    [GeneratedRegex(
        @"\b(adverse (events?|effects?|reactions?)|side effects?|toxicit(y|ies)|TEAEs?)\b[^;]{0,120}?\d\s?%"
        + @"|\d\s?%[^;]{0,120}?\b(adverse (events?|effects?|reactions?)|side effects?|toxicit(y|ies)|TEAEs?)\b",
        Options, 1000)]
    private static partial Regex Harm();

    [GeneratedRegex(
        @"\d\s?%\)? (of|in) (the |all )?([\w-]+ ){0,4}(patients|cases|people|individuals|tumou?rs|infants|subjects|participants|samples|strains)\b",
        Options, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"\bexons? \d+\b|\b(gatekeeper|solvent[- ]front|(kinase|binding|activation) (domain|pocket|loop|site))\b", Options, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b\d[\d.,]*\s?(mg|µg|mcg|g)(/(m2|m²|kg|day|d))?\b", Options, 1000)]
    private static partial Regex Dose();
}
