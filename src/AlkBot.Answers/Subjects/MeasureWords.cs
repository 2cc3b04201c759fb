using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells which measure the figure of a sentence belongs to, by the sentence's own words.</summary>
internal static partial class MeasureWords
{
    // What is longer is no sentence but a table or a list that lost its form: no figure in it is any word's, and patterns would take long.
    private const int Longest = 4_000;

    private static readonly (string Predicate, Regex Words)[] Measures =
    [
        (Predicates.ProgressionFreeSurvival, ProgressionFree()),
        (Predicates.OverallSurvival, Overall()),
        (Predicates.DurationOfResponse, Duration()),
        (Predicates.ResponseRate, Response()),
        (Predicates.DiseaseControl, Control()),
        (Predicates.AdverseEvents, Harm()),
        (Predicates.Dose, Dose()),
    ];

    // What is told of a change or a gene, and of nothing that is given to patients.
    private static readonly (string Predicate, Regex Words)[] MeasuresOfGenes =
    [
        (Predicates.Prevalence, Share()),
        (Predicates.Location, Place()),
    ];

    /// <summary>
    /// The label of the first measure that <paramref name="sentence"/> gives a figure for, about a subject of <paramref name="type"/>; null
    /// where it gives none.
    /// </summary>
    public static string? LabelOf(string sentence, EntityType type)
    {
        if (sentence.Length > Longest)
            return null;
        var ofGenes = type is EntityType.Mutation or EntityType.Gene or EntityType.Fusion or EntityType.Pathway ? MeasuresOfGenes : [];
        return Measures.Concat(ofGenes).Append((Predicates.Result, Result())).Where(m => m.Item2.IsMatch(sentence))
            .Select(m => FactText.Label(m.Item1)).FirstOrDefault();
    }

    /// <summary>The figures in <paramref name="text"/>, as printed but for spaces.</summary>
    public static IEnumerable<string> FiguresIn(string text) => Figure().Matches(text).Select(m => m.Value.Replace('·', '.'));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string OfPatients =
        @"\d\s?%\)? (of|in) (the |all )?([\w-]+ ){0,4}(patients|cases|people|individuals|tumou?rs|infants|subjects|participants|samples|strains)\b";
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

    [GeneratedRegex(OfPatients, Options, 1000)]
    private static partial Regex Share();

    // A comparison, or what is printed with its precision.
    [GeneratedRegex(@"\d-fold\b|\bp\s?[=<≤]\s?0?[.·]\d|\b9\d\s?% (CI|confidence)|" + OfPatients, Options, 1000)]
    private static partial Regex Result();

    // Not the level of an interval, nor the number of a reference, a table or a grade.
    [GeneratedRegex(
        @"(?<![\w.,\[–-]|\b(grades?|tables?|figs?\.?|figures?|phase|days?|types?) )\d+([.·,]\d+)*(?!\s?% (CI|confidence)|[.·,]?\d|\])",
        Options, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\bexons? \d+\b|\b(gatekeeper|solvent[- ]front|(kinase|binding|activation) (domain|pocket|loop|site))\b", Options, 1000)]
    private static partial Regex Place();

    // In the name of an arm an amount is no dose that is told.
    [GeneratedRegex(
        @"^(?=.*\b(dos(e[sd]?|ing|age)|recei(ve[sd]?|ving)|given|administered|treated|randomi[sz]ed|assigned|daily|weekly|every|twice|once)\b)"
        + @".*?\b\d[\d.,]*\s?(mg|µg|mcg|g)(?!\s?/\s?(d?l|ml)\b)(/(m2|m²|kg|day|d))?\b(?! (arms?|groups?|cohorts?))",
        Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Dose();
}
