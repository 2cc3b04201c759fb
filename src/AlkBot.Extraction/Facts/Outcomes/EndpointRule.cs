using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>
/// "Among 114 patients with A, the overall response rate was 58%", "the median PFS was 7.7 months with A and 3.0 months with B",
/// "two-year OS was 53% (95% CI, 48 to 58) in the A group": one value, or one for each arm.
/// </summary>
internal sealed partial class EndpointRule : SentenceRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.Text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Bracketed().Matches(sentence.Text))
        {
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, [.. Arms.Read(sentence, match.Groups["value"])], context))
                yield return One(sentence, subject, match, arm.Value, (QualifierNames.Arm, arm.Name.Value));
        }
        var matches = Stated().Matches(sentence.Text);
        foreach (Match match in matches)
        {
            var arms = Arms.Read(sentence, match.Groups["value"]).ToList();
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms, context))
                yield return One(sentence, subject, match, arm.Value, (QualifierNames.Arm, arm.Name.Value));
            // One predicate stated twice belongs to several groups of patients, which the words need not name.
            var single = matches.Count(m => PredicateOf(m) == PredicateOf(match)) == 1;
            if (arms.Count == 0 && single && !Several().IsMatch(sentence.Text, match.Groups["value"].Index)
                && ArmComparison.Of(sentence, context) is { } only)
            {
                yield return One(sentence, only, match, match.Groups["value"], (QualifierNames.Population, PatientsOf(sentence, match)));
            }
        }
    }

    private static string PredicateOf(Match match) => Endpoint.PredicateOf(match.Groups["endpoint"].Value);

    private Fact One(Sentence sentence, Referent subject, Match match, Group value, (string Name, string? Value) holds)
    {
        var end = value.Index + value.Length;
        var count = Count().Match(sentence.Text, end);
        return State(
            sentence, subject, PredicateOf(match), value.Value,
            [
                (QualifierNames.Measure, Endpoint.MeasureOf(match)),
                (QualifierNames.Count, count.Success ? count.Groups["count"].Value : null),
                .. Precision.At(sentence.Text, end), holds,
            ])
            .In(sentence.Study);
    }

    private static string? PatientsOf(Sentence sentence, Match match)
    {
        if (After().Match(sentence.Text, match.Groups["value"].Index + match.Groups["value"].Length) is { Success: true } after)
            return after.Groups["patients"].Value;
        return match.Groups["patients"] is { Success: true } named ? named.Value : OutcomeRule.OpeningPatients(sentence);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + @"( rates?)?(\s?\([^()]{1,40}\))?( (of|for|in|among) (?<patients>[^,;()%]*\bpatients\b[^,;()%]*)"
        + @"| (with|for|of|to|at|after|in) [^,;(%]{2,60}?)? (was|were|of|reached|is) ((approximately|about|only|estimated at) )?(?<value>"
        + Figures.Outcome + ")",
        Options, 10_000)]
    private static partial Regex Stated();

    // "no difference in OS was seen (81% in the A and 85% in the B group)"
    [GeneratedRegex(@"\b" + Endpoint.Pattern + @"[^,;()%\d]{0,60} \((?<value>" + Figures.Outcome + ")", Options, 10_000)]
    private static partial Regex Bracketed();

    // A second figure for which no arm is told.
    [GeneratedRegex(
        @"\G" + Figures.Outcome + Figures.Note + @",? (and|versus|vs\.?|or|compared (with|to)) (only )?" + Figures.Outcome,
        Options, 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"\G \([^()]{0,60}?(?<count>" + Figures.CountOfTotal + @")\b", Options, 10_000)]
    private static partial Regex Count();

    [GeneratedRegex(
        @"\G" + Figures.Note + @" (in|among|for) (the )?(?<patients>[^,;()]*\b(" + Figures.Patients + @"|groups?|arms?)\b[^,;()]*)",
        Options, 10_000)]
    private static partial Regex After();
}
