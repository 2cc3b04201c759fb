using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>
/// "the hazard ratio for death in the A group was 0.63 (95% CI, 0.52 to 0.75)", "longer overall survival (HR = 0.7)": what a treatment
/// does to the hazard of progression or death.
/// </summary>
internal sealed partial class HazardRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        // The hazard of a risk factor is no effect of the treatment.
        if (!Ratio.MayBeIn(sentence.Text) || Factors().IsMatch(sentence.Text))
            yield break;
        var matches = new[] { Bracketed(), For() }.SelectMany(pattern => pattern.Matches(sentence.Text))
            .DistinctBy(m => m.Groups["value"].Index).ToList();
        // More ratios than endpoints are of several groups of patients.
        var several = Ratios().Count(sentence.Text) > matches.Count;
        if (matches.Count == 0 && Alone(sentence) is { } alone && ArmComparison.Of(sentence, context) is { } of)
        {
            var at = alone.Ratio.Groups["value"];
            yield return State(
                sentence, of, alone.Predicate, at.Value,
                [
                    (QualifierNames.Measure, alone.Ratio.Groups["measure"].Value.ToLowerInvariant()),
                    .. Precision.At(sentence.Text, at.Index + at.Length),
                ])
                .In(sentence.Study);
        }
        foreach (var match in matches.Where(m => !several || m.Groups["arm"].Success))
        {
            var endpoint = match.Groups["endpoint"];
            var arm = match.Groups["arm"];
            var named = new Part(arm.Index, arm.Value);
            var subject = arm.Success
                ? ArmComparison.Subjects(sentence, [new ArmValue(match.Groups["value"].Value, 0, named)], context)
                    .Select(s => s.Subject).FirstOrDefault()
                : ArmComparison.Of(sentence, context);
            if (subject is null)
                continue;
            var end = match.Groups["value"].Index + match.Groups["value"].Length;
            yield return State(
                sentence, subject, PredicateOf(match, endpoint.Value), match.Groups["value"].Value,
                [
                    (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()),
                    (QualifierNames.Arm, arm.Value),
                    (QualifierNames.Population, match.Groups["patients"].Value),
                    .. Precision.At(sentence.Text, end),
                ])
                .In(sentence.Study);
        }
    }

    // The only ratio of a sentence that names a drug is of the only endpoint told before it, unless groups of patients are set against
    // each other.
    private static (Match Ratio, string Predicate)? Alone(Sentence sentence)
    {
        var ratios = Ratios().Matches(sentence.Text);
        if (ratios.Count != 1 || !OfHazards().IsMatch(ratios[0].Groups["measure"].Value) || Other().IsMatch(sentence.Text)
            || !OwnTrial.Reports(sentence) || !sentence.MentionsOf(EntityType.Drug).Any() || ArmComparison.MayBeOfOthers(sentence))
        {
            return null;
        }
        var told = Told().Matches(sentence.Text[..ratios[0].Index]);
        var before = told.Select(m => Endpoint.PredicateOf(m.Value)).Distinct().ToList();
        return before.Count == 1 && !Turns().IsMatch(sentence.Text[(told[^1].Index + told[^1].Length)..ratios[0].Index])
            ? (ratios[0], before[0])
            : null;
    }

    private static string PredicateOf(Match match, string endpoint) =>
        match.Groups["death"].Success ? Predicates.OverallSurvival
        : match.Groups["progression"].Success ? Predicates.ProgressionFreeSurvival
        : Endpoint.PredicateOf(endpoint);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((un)?adjusted )?(hazard|HR)", Options, 10_000)]
    private static partial Regex OfHazards();

    // "did not change overall survival but reduced admissions (HR, 0.75)"
    [GeneratedRegex(@"\b(but|and|whereas|while)\b", Options, 10_000)]
    private static partial Regex Turns();

    private const string Name = "(?<endpoint>" + Endpoint.Survivals + ")";

    private const string What = @"( for ((?<progression>(disease )?progression or death)|(?<death>death( from any cause)?|mortality)))";

    // No other endpoint, no other ratio and no turn to something else stands between the endpoint and its ratio.
    [GeneratedRegex(
        @"\b" + Name + @"\b( (in|with|for) (the )?(?<arm>[^,;()]{2,40}? (groups?|arms?)))?((?!\b(PFS|OS|DFS|EFS|survival|ratio"
        + @"|HR|but|whereas)\b)[^;]){0,120}?"
        + @"(?<=[\s(\[,;])" + Ratio.Named + What + @"?(,|:| ?=| was| of)? ?" + Ratio.Value,
        Options, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"\b" + Ratio.Named + What + @"( (in|with|for) (the )?(?<arm>[^,;()]{2,60}? (groups?|arms?))|"
        + @" (in|among) (the )?(?<patients>[^,;()]{2,60}? patients[^,;()]{0,40}?))?( (was|of)|,|:| ?=) ?" + Ratio.Value,
        Options, 10_000)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(" + Endpoint.Survivals + @"|(?<!free )survival|mortality|relapse rate)\b", Options, 10_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b((incidence|rate|risk)s? of|responses?|toxicity|events?)\b", Options, 10_000)]
    private static partial Regex Other();

    [GeneratedRegex(Ratio.Figure, Options, 10_000)]
    private static partial Regex Ratios();

    [GeneratedRegex(
        @"\b(multivaria(te|ble)|univaria(te|ble)|predict\w*|risk factors?|prognostic|associated with|correlated)\b", Options, 10_000)]
    private static partial Regex Factors();
}
