using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "the hazard ratio for death in the A group was 0.63 (95% CI, 0.52 to 0.75)", "longer overall survival (HR = 0.7)": what a treatment
/// does to the hazard of progression or death.
/// </summary>
internal sealed partial class HazardRule : StudyRule
{
    // How far behind its endpoint a ratio may stand, in UTF-16 code units.
    private const int Reach = 120;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        // The hazard of a risk factor is no effect of the treatment.
        if (!Ratio.MayBeIn(sentence.Text) || Factors().IsMatch(sentence.Text))
            yield break;
        var hazards = BehindEndpoints(sentence.Text).Concat(Named(sentence.Text)).DistinctBy(h => h.Value.Index).ToList();
        if (hazards.Count == 0 && Alone(sentence) is { } alone)
            hazards.Add(alone);
        // More ratios than endpoints are of several groups of patients.
        var several = Ratios().Count(sentence.Text) > hazards.Count;
        foreach (var hazard in hazards.Where(h => h.Arm.Success || (!several && IsOfAllOrNamed(sentence, h))))
        {
            if (SubjectOf(sentence, hazard, context) is not { } subject)
                continue;
            yield return State(
                sentence, subject, hazard.Predicate, hazard.Value.Value,
                [
                    (QualifierNames.Measure, Endpoint.LowerWords(hazard.Measure)),
                    (QualifierNames.Arm, hazard.Arm.Value),
                    (QualifierNames.Population, PatientsOf(sentence, hazard)),
                    .. Precision.At(sentence.Text, hazard.Value.Index + hazard.Value.Length),
                ])
                .In(sentence.Study);
        }
    }

    private sealed record Hazard(string Predicate, string Measure, Group Value, Group Arm, Group Patients);

    // The first ratio behind an endpoint, unless another endpoint or a turn to something else stands between them.
    private static IEnumerable<Hazard> BehindEndpoints(string text)
    {
        foreach (Match endpoint in Survival().Matches(text))
        {
            var end = endpoint.Index + endpoint.Length;
            var ratio = Stated().Match(text, end);
            if (ratio.Success && ratio.Index - end <= Reach && !Parts().IsMatch(text[end..ratio.Index]))
                yield return Of(ratio, endpoint.Groups["endpoint"].Value, endpoint.Groups["arm"]);
        }
    }

    private static IEnumerable<Hazard> Named(string text) => For().Matches(text).Select(m => Of(m, "", m.Groups["arm"]));

    // The only ratio of a sentence that names a drug is of the only endpoint told before it.
    private static Hazard? Alone(Sentence sentence)
    {
        var ratios = Ratios().Matches(sentence.Text);
        if (ratios.Count != 1 || !OfHazards().IsMatch(ratios[0].Groups["measure"].Value) || Other().IsMatch(sentence.Text)
            || !OwnTrial.Reports(sentence) || !sentence.MentionsOf(EntityType.Drug).Any())
        {
            return null;
        }
        var told = Told().Matches(sentence.Text[..ratios[0].Index]);
        return told.Select(m => Endpoint.PredicateOf(m.Value)).Distinct().Count() == 1
            && !Turns().IsMatch(sentence.Text[(told[^1].Index + told[^1].Length)..ratios[0].Index])
            ? Of(ratios[0], told[^1].Value, ratios[0].Groups["arm"])
            : null;
    }

    private static Hazard Of(Match ratio, string endpoint, Group arm)
    {
        var predicate = ratio.Groups["death"].Success ? Predicates.OverallSurvival
            : ratio.Groups["progression"].Success ? Predicates.ProgressionFreeSurvival
            : Endpoint.PredicateOf(endpoint);
        return new Hazard(predicate, ratio.Groups["measure"].Value, ratio.Groups["value"], arm, ratio.Groups["patients"]);
    }

    // A ratio in a sentence about some of the patients is told only with the words for them.
    private static bool IsOfAllOrNamed(Sentence sentence, Hazard hazard)
    {
        if (BetweenPatients().IsMatch(sentence.Text))
            return false;
        return PatientsOf(sentence, hazard) is not null ? !Subgroups().IsMatch(sentence.Text) : !Some().IsMatch(sentence.Text);
    }

    private static string? PatientsOf(Sentence sentence, Hazard hazard) =>
        hazard.Patients.Success ? hazard.Patients.Value : OutcomeRule.OpeningPatients(sentence);

    private static Referent? SubjectOf(Sentence sentence, Hazard hazard, ExtractionContext context) => hazard.Arm.Success
        ? ArmComparison.Subjects(sentence, [new ArmValue(hazard.Value.Value, 0, Part.Of(hazard.Arm))], context)
            .Select(s => s.Subject).FirstOrDefault()
        : ArmComparison.Of(sentence, context);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string What = @"( for ((?<progression>(disease )?progression or death)|(?<death>death( from any cause)?|mortality)))";

    [GeneratedRegex(@"^((un)?adjusted )?(hazard|HR)", Options, 10_000)]
    private static partial Regex OfHazards();

    // "did not change overall survival but reduced admissions (HR, 0.75)"
    [GeneratedRegex(@"\b(but|and|whereas|while)\b", Options, 10_000)]
    private static partial Regex Turns();

    [GeneratedRegex(
        @"\b(?<endpoint>" + Endpoint.Survivals + @")\b( (in|with|for) (the )?(?<arm>[^,;()]{2,40}? (groups?|arms?)))?", Options, 10_000)]
    private static partial Regex Survival();

    [GeneratedRegex(@";|\b(PFS|OS|DFS|EFS|survival|ratio|HR|but|whereas)\b", Options, 10_000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<=[\s(\[,;])" + Ratio.Named + What + @"?(,|:| ?=| was| of)? ?" + Ratio.Value, Options, 10_000)]
    private static partial Regex Stated();

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

    // "Patients with A had longer survival": patients are set against others, whatever all of them got.
    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"(patients|those|women|men|children|adults) (?![^,;]*\b(treated|receiving|received|given"
        + @"|assigned|randomi[sz]ed)\b)[^,;]{3,100}? (had|have|showed|experienced|achieved) (an? )?((significantly|markedly) )?(longer"
        + @"|shorter|better|worse|higher|lower|improved|increased|reduced|decreased|poorer|superior|inferior|greater)\b",
        Options, 10_000)]
    private static partial Regex BetweenPatients();

    [GeneratedRegex(@"\bsub-?groups?\b", Options, 10_000)]
    private static partial Regex Subgroups();

    [GeneratedRegex(
        @"\b(patients|those) (with|whose|who(?! (received|were (treated|given|assigned|randomi[sz]ed))))\b|\bexpress(ion|ing)\b"
        + @"|\b(" + OtherGroups.Words + @"|regardless|irrespective|stratified|progressed)\b|" + OtherGroups.Limit,
        Options, 10_000)]
    private static partial Regex Some();

    [GeneratedRegex(
        @"^(the same|likewise)\b|\b(multivaria(te|ble)|univaria(te|ble)|predict\w*|risk factors?|prognostic|associated with|(elevated|high|low|normal|abnormal) [\w-]+ levels?|times (the |an? )?([\w-]+ )?risk"
        + @"|correlated)\b",
        Options, 10_000)]
    private static partial Regex Factors();
}
