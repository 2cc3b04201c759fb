using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "Among 114 patients with A, the overall response rate was 58%", "the median PFS was 7.7 months with A and 3.0 months with B",
/// "two-year OS was 53% (95% CI, 48 to 58) in the A group": one value, or one for each arm.
/// </summary>
internal sealed partial class EndpointRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.Text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (var match in Bracketed().Matches(sentence.Text).Where(m => MayBeOfStudy(sentence, m)))
        {
            var arms = ArmsOf(sentence, match);
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms, context))
                yield return One(sentence, subject, match, arm);
        }
        var matches = Stated().Matches(sentence.Text).Where(m => MayBeOfStudy(sentence, m)).ToList();
        foreach (var match in matches)
        {
            var value = match.Groups["value"];
            var arms = ArmsOf(sentence, match);
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms, context))
                yield return One(sentence, subject, match, arm);
            // How many fell ill or died is told of one arm or the other.
            if (arms.Count > 0 || IsEvent(match) || Arms.AreSeveral(sentence.Text, value.Index) || !HasUnit().IsMatch(value.Value)
                || Difference().IsMatch(sentence.Text[..match.Index]))
            {
                continue;
            }
            if (ArmBefore(sentence, match) is { } alone)
            {
                foreach (var (subject, of) in ArmComparison.Subjects(sentence, [alone], context))
                    yield return One(sentence, subject, match, of);
            }
            // One measure stated twice belongs to several groups of patients, which the words need not name.
            else if (matches.Count(m => IsSame(m, match)) == 1 && !OfBoth().IsMatch(sentence.Text, value.Index)
                && PatientsOf(sentence, matches, match) is var patients
                && SubjectOf(sentence, value, patients.Value, context) is { } only)
            {
                yield return One(sentence, only, match, value.Value, value.Index + value.Length, patients);
            }
        }
    }

    private static Referent? SubjectOf(Sentence sentence, Group value, string? patients, ExtractionContext context) =>
        OtherSubject.IsIn(sentence) ? null
        : InBoth(sentence, value) ? context.Arms.DrugOfAll ?? context.OwnTrial
        : (SeveralTreatments.IsIn(sentence.Text) ? null : TreatedOf(sentence, patients))
            ?? ArmComparison.OfFigure(sentence, value.Index + value.Length, context);

    private static bool IsEvent(Match match) =>
        Endpoint.PredicateOf(match.Groups["endpoint"].Value) is Predicates.AdverseEvents or Predicates.Deaths;

    private static ArmValue? ArmBefore(Sentence sentence, Match match)
    {
        var (value, between) = (match.Groups["value"], Between(sentence, match));
        return InOneArm().Match(between.Text).Groups["arm"] is { Success: true } arm
            ? new ArmValue(value.Value, value.Index + value.Length, new Part(between.Start + arm.Index, arm.Value))
            : null;
    }

    // "for 52 A-treated patients": elsewhere that only describes patients, here it says whose the figure is.
    private static Referent? TreatedOf(Sentence sentence, string? patients)
    {
        var at = patients is null || !TreatedWith().IsMatch(patients) ? -1 : sentence.Text.IndexOf(patients, StringComparison.Ordinal);
        return at >= 0 && DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, new Part(at, patients!))]) is { } drug
            ? Referent.Of(drug)
            : null;
    }

    private static bool MayBeOfStudy(Sentence sentence, Match match) =>
        Endpoint.IsOutcome(match.Groups["endpoint"].Value)
        && !AtBaseline().IsMatch(match.Value)
        && !Endpoint.IsNamedIn(Between(sentence, match).Text)
        && (!Endpoint.IsCommon(match.Groups["endpoint"].Value) || OwnTrial.Reports(sentence));

    private static bool InBoth(Sentence sentence, Group value) => InBoth().IsMatch(sentence.Text, value.Index + value.Length);

    private static IReadOnlyList<ArmValue> ArmsOf(Sentence sentence, Match match)
    {
        var first = match.Groups["value"].Index;
        var named = Arms.Read(sentence, first, Between(sentence, match));
        // Only how often something comes back is told as a number without a unit.
        if (named.Any(a => !HasUnit().IsMatch(a.Value)) && !match.Groups["endpoint"].Value.StartsWith("annuali", Ignoring))
            return [];
        return named.Count > 0 ? named : Arms.AroundVerb(sentence, first, Between(sentence, match));
    }

    [GeneratedRegex(@"\bat (baseline|inclusion|(study )?entry|enrol+ment)\b", Options, 10_000)]
    private static partial Regex AtBaseline();

    // What stands between the endpoint and its verb: "in the A and B groups".
    private static Part Between(Sentence sentence, Match match)
    {
        var start = match.Groups["endpoint"].Index + match.Groups["endpoint"].Length;
        return new Part(start, sentence.Text[start..match.Groups["verb"].Index]);
    }

    private static bool IsSame(Match one, Match other) =>
        Endpoint.PredicateOf(one.Groups["endpoint"].Value) == Endpoint.PredicateOf(other.Groups["endpoint"].Value)
        && Endpoint.MeasureOf(one).Equals(Endpoint.MeasureOf(other), StringComparison.OrdinalIgnoreCase);

    private Fact One(Sentence sentence, Referent subject, Match match, ArmValue arm) =>
        One(
            sentence, subject, match, arm.Value, arm.End, (QualifierNames.Arm, arm.Name.Text),
            (QualifierNames.Population, PopulationOf(sentence, match) ?? OutcomeRule.OpeningPatients(sentence)))
            .AlsoCiting(arm.Further);

    // "PFS in patients with A was 95% with B and 97% with C": of these patients, whatever the arms.
    private static string? PopulationOf(Sentence sentence, Match match) =>
        match.Groups["patients"] is { Success: true } who && !sentence.MentionsOf(EntityType.Drug, Part.Of(who)).Any()
            && !OfArm().IsMatch(who.Value) ? who.Value : null;

    [GeneratedRegex(@"\b(groups?|arms?|cohorts?|receiving|treated with|assigned|given)\b", Options, 10_000)]
    private static partial Regex OfArm();

    private Fact One(
        Sentence sentence, Referent subject, Match match, string value, int end, params (string Name, string? Value)[] holds)
    {
        var count = Count().Match(sentence.Text, end);
        return State(
            sentence, subject, Endpoint.PredicateOf(match.Groups["endpoint"].Value), value,
            [
                (QualifierNames.Measure, Endpoint.MeasureOf(match)),
                (QualifierNames.Count, count.Success ? count.Groups["count"].Value : null),
                (QualifierNames.TimeFrame, match.Groups["when"].Value),
                .. Precision.At(sentence.Text, end), .. holds,
            ])
            .In(sentence.Study);
    }

    // "In the total population it was 23 months with a 12-month rate of 66%": what follows is of the same patients.
    private static (string Name, string? Value) PatientsOf(Sentence sentence, IReadOnlyList<Match> matches, Match match)
    {
        var own = PatientsOf(sentence, match);
        return own.Value is null && matches.LastOrDefault(m => m.Index < match.Index) is { } before
            && Continues().IsMatch(sentence.Text[(before.Index + before.Length)..match.Index])
            ? PatientsOf(sentence, matches, before)
            : own;
    }

    private static (string Name, string? Value) PatientsOf(Sentence sentence, Match match)
    {
        var value = match.Groups["value"];
        if (InBoth().Match(sentence.Text, value.Index + value.Length) is { Success: true } both)
            return (QualifierNames.Arm, both.Groups["arm"].Value);
        if (After().Match(sentence.Text, value.Index + value.Length) is { Success: true } after)
            return (QualifierNames.Population, after.Groups["patients"].Value);
        if (match.Groups["patients"] is { Success: true } named)
            return (QualifierNames.Population, named.Value);
        return (QualifierNames.Population,
            Had().Match(sentence.Text[..match.Index]) is { Success: true } had ? had.Groups["patients"].Value : OutcomeRule.OpeningPatients(sentence));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    // "Mortality was 25% lower" tells a difference.
    private const string NoDifference =
        @"(?!\s?%|\s?per\s?cent| (lower|higher|less|greater|more|fewer|shorter|longer|reduction|reduced|increased?)\b)";

    private const string Who = @"(?<patients>[^,;()%]*\b(" + Figures.Patients + @"|population|cohort)\b[^,;()%]*?)";

    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + @"( rates?| times?| durations?)?(\s?\([^()]{1,40}\))?(, the [^,;()%]{3,50},)?(( (?<when>(at|after) "
        + Figures.Duration + "))?"
        + @"( of the tumou?rs?)?(,? (of|for|in|among) " + Who + @",?| (with|for|of|to(?! (moderate|severe)\b)|at|after"
        + @"|in) [^;(%]{2,90}?)??)"
        + @"(?<verb> (was|were|of|reached|is|remained)( equal)?) \(?"
        + @"((approximately|about|only|estimated at) )?(?<value>" + Figures.Open + ")" + Figures.NoInterval + NoDifference,
        Options, 10_000)]
    private static partial Regex Stated();

    // "no difference in OS was seen (81% in the A and 85% in the B group)"
    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + @"[^,;()%\d]{0,60}(?<verb> )\((median )?(?<value>" + Figures.Outcome + ")",
        Options, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"(?<!\b(previously|prior|pre).{0,40})(-treated|\b(treated with|receiving|received|assigned( to)?|given))\b", Options, 10_000)]
    private static partial Regex TreatedWith();

    // "median OS for the A group was"
    [GeneratedRegex(
        @"^( rates?| times?| durations?)?( \([^()]*\))? (in|for|with|among|of) (the )?(?<arm>[^,;()]{1,60}? (group|arm))$",
        Options, 10_000)]
    private static partial Regex InOneArm();

    [GeneratedRegex(@"\b(similar|comparable|same|higher|lower) in (both|all|the) ", Options, 10_000)]
    private static partial Regex OfBoth();

    // "an increase in PFS of 3 months", "a difference in response rates of 2.9%"
    [GeneratedRegex(
        @"\b(differences?|increases?|decreases?|reductions?|improvements?|changes?|gains?|benefits?|advantages?) (in"
        + @"|of) (the )?(rates? of )?$",
        Options, 10_000)]
    private static partial Regex Difference();

    [GeneratedRegex("^" + Figures.Outcome + "$", Options, 10_000)]
    private static partial Regex HasUnit();

    [GeneratedRegex("^" + Figures.Note + "(,? with|,? and|,)( an?| the)? $", Options, 10_000)]
    private static partial Regex Continues();

    // "patients treated with both had a DCR of 85%"
    [GeneratedRegex(
        @"(?<=(^|[,;:] ))(?<patients>(patients|those|women|men|children|adults) [^,;:()]{3,80}?) (had|achieved|reached|showed) (an?|the) $",
        Options, 10_000)]
    private static partial Regex Had();

    [GeneratedRegex(@"\G \([^()]{0,60}?(?<count>" + Figures.CountOfTotal + @")\b", Options, 10_000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\G\)?" + Figures.Note + @" (in (?<arm>(both|all)( treatment| study)? (groups|arms))|with (the )?(?<arm>combination))\b", Options, 10_000)]
    private static partial Regex InBoth();

    [GeneratedRegex(
        @"\G" + Figures.Note + @" (in|among|for) (the )?(?<patients>[^,;()]*\b(" + Figures.Patients + @"|groups?|arms?)\b((?! (compared|versus|vs|than|was|were)\b)[^,;()])*)",
        Options, 10_000)]
    private static partial Regex After();
}
