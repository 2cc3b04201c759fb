using System.Text.RegularExpressions;

namespace AlkBot.Extraction.Facts.Tables;

/// <summary>Reads a column's role off its header, by the words that tables of drugs and trials use.</summary>
internal static partial class ColumnRoles
{
    /// <summary>The role of the column under <paramref name="header"/>; <see cref="ColumnKind.Other"/> when no rule knows it.</summary>
    public static ColumnRole Of(string header)
    {
        var activity = Activity().Match(header);
        if (activity.Success)
        {
            var target = activity.Groups["target"].Value;
            return Kinases().IsMatch(target) ? new(ColumnKind.OtherKinases) : new(ColumnKind.ActivityAgainst, target);
        }
        foreach (var (pattern, kind) in Rules)
        {
            if (pattern.IsMatch(header))
                return new(kind);
        }
        return new(ColumnKind.Other);
    }

    private static readonly (Regex Pattern, ColumnKind Kind)[] Rules =
    [
        (Prior(), ColumnKind.PreviousTreatment),
        (Combination(), ColumnKind.Combination),
        (Phase(), ColumnKind.Phase),
        (Trial(), ColumnKind.Trial),
        (Company(), ColumnKind.Company),
        (Kinases(), ColumnKind.OtherKinases),
        (Drug(), ColumnKind.Drug),
    ];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\s*(activity|active|potency) (against|on|in)\s+(?<target>.+?)(\s+mutations?|\s+mutants?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Activity();

    [GeneratedRegex(@"\b(previous|prior|pretreatment|pre-treatment|previously)\b", Options)]
    private static partial Regex Prior();

    [GeneratedRegex(@"\b(combination|combined|combination partner|partner drug|given with)\b", Options)]
    private static partial Regex Combination();

    [GeneratedRegex(@"\bphases?\b", Options)]
    private static partial Regex Phase();

    [GeneratedRegex(@"\b(trials?|stud(y|ies)|nct|registry|registration|identifiers?|clinicaltrials\.gov)\b", Options)]
    private static partial Regex Trial();

    [GeneratedRegex(@"\b(compan(y|ies)|sponsors?|manufacturers?|developers?)\b", Options)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(kinases?|(other|additional) targets?)\b", Options)]
    private static partial Regex Kinases();

    [GeneratedRegex(@"^\s*((study|investigational)\s+)?(drugs?|agents?|compounds?|inhibitors?|medications?)(\s+names?)?\s*$", Options)]
    private static partial Regex Drug();
}
