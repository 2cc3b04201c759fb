using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>Tells what an outcome is an outcome of; nothing where that is not clear.</summary>
internal static partial class ArmComparison
{
    /// <summary>
    /// The subject of each arm's value: the drug of that arm; where an arm is named otherwise, what the source says that the arm gets, or
    /// the trial it reports.
    /// </summary>
    public static IEnumerable<(Referent Subject, ArmValue Arm)> Subjects(
        Sentence sentence, IReadOnlyList<ArmValue> arms, ExtractionContext context)
    {
        // Where one arm is only known as one of the trial's, so are those set against it.
        var ofTrial = arms.Any(a => !sentence.MentionsOf(EntityType.Drug, a.Name).Any() && context.Arms.DrugOf(a.Name.Text) is null
            && !Explained(a.Name.Text, context));
        foreach (var arm in arms)
        {
            // What came of the others is no figure of the drug that they did not get; what came of several drugs is told with the arm's words.
            var subject = sentence.MentionsOf(EntityType.Drug, arm.Name).FirstOrDefault() is { } drug ? Referent.Of(drug)
                : ofTrial || Control().IsMatch(arm.Name.Text) ? Trial(sentence, context)
                : OfArm(sentence, arm.Name.Text, context);
            if (subject is not null)
                yield return (subject, arm);
        }
    }

    // An arm named by words that nothing explains may get a drug that nobody recognised: it is of the trial at most.
    private static Referent? OfArm(Sentence sentence, string name, ExtractionContext context)
    {
        if (context.Arms.DrugOf(name) is { } drug)
            return drug;
        return Explained(name, context) && (Only(sentence) ?? Studied(sentence, context)) is { } studied ? studied : Trial(sentence, context);
    }

    private static Referent? Trial(Sentence sentence, ExtractionContext context) => OwnTrial.Reports(sentence) ? context.OwnTrial : null;

    // Capitals may abbreviate a drug, unless patients are called positive for them, or the like.
    private static bool Explained(string name, ExtractionContext context)
    {
        var isMarked = Marker().IsMatch(name);
        return !Treated().IsMatch(name) && !Sign().IsMatch(name) && Words().Matches(name).All(w =>
            Plain().IsMatch(w.Value) || context.Arms.Mentions(w.Value) || (isMarked && Capitals().IsMatch(w.Value)));
    }

    [GeneratedRegex(
        @"\b(negative|positive|mutant|mutated|wild-?type|amplified|expressing)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"^((the |\d+ )?(subjects|patients|participants|those|women|men|children|adults|recipients) (in|with|on|of|given|receiving"
        + @"|who received) )?(the |an? )?(matching |oral )?(placebo|controls?|comparator|best supportive care|supportive care|observation|no treatment|untreated"
        + @"|standard (of )?care|sham|vehicle|chemotherapy)\b( (alone|only|recipients|patients|groups?|arms?))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Control();

    [GeneratedRegex("^[A-Z][A-Z0-9]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Capitals();

    /// <summary>
    /// The arms of figures that the sentence gives without naming arms, "no difference in the response (93% vs. 90%)": those of the study,
    /// in the order in which the sentence, or else their definition, names them. Empty where it may be about other groups.
    /// </summary>
    public static IReadOnlyList<ArmValue> Unnamed(Sentence sentence, int first, ExtractionContext context)
    {
        if (SetsOtherGroups().IsMatch(sentence.Text) || !OwnTrial.Reports(sentence) || NamesOtherFirst().IsMatch(sentence.Text))
            return [];
        var values = Arms.Unassigned(sentence.Text, first);
        var arms = context.Arms.InOrderOf(sentence.Text[..first], orDefined: Versus().IsMatch(sentence.Text, first));
        return values.Count == 2 && arms.Count == 2
            ? [.. values.Zip(arms, (v, a) => new ArmValue(v.Value, v.End, new Part(sentence.Text.Length, a.Name), [a.Defined]))]
            : [];
    }

    /// <summary>
    /// What a value that no arm is named with belongs to: the drug that the sentence names, else the one that the source's own study is
    /// of, or the trial that it reports.
    /// </summary>
    public static Referent? Of(Sentence sentence, ExtractionContext context) =>
        OpeningArm().Match(sentence.Text) is { Success: true } arm && !sentence.MentionsOf(EntityType.Drug, arm.Groups["arm"]).Any()
            ? OfArm(sentence, arm.Groups["arm"].Value, context)
            : OtherSubject.IsIn(sentence) || Regimen.IsPartly(sentence) ? null
            : Only(sentence) ?? Studied(sentence, context) ?? Topic(sentence, context);

    // Where an article compares arms, what it said last need not be what it speaks of now; nor where it has a trial of its own and speaks of others.
    private static Referent? Topic(Sentence sentence, ExtractionContext context) =>
        context.Arms.Any || (context.OwnTrial is not null && !OwnTrial.Reports(sentence)) || Compares().IsMatch(sentence.Text)
            ? null
            : CarriedDrug.Into(sentence);

    private static Referent? Only(Sentence sentence) =>
        DrugTopic.Only(ForegroundDrugs.In(sentence)) is { } drug ? Referent.Of(drug) : null;

    private static Referent? Studied(Sentence sentence, ExtractionContext context) =>
        ForegroundDrugs.In(sentence).Count == 0 && OwnTrial.Reports(sentence) && !CarriedDrug.HasOwnSubject(sentence)
            ? OfAll(context)
            : null;

    // What is told of all whom a study gave different drugs is a figure of none of them.
    private static Referent? OfAll(ExtractionContext context) =>
        context.Arms.Any && context.Arms.DrugOfAll is null ? context.OwnTrial : context.StudyDrug ?? context.OwnTrial;

    // "In the A group, …", behind the label of a structured abstract.
    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"in (the )?(?<arm>[^,;()]{1,60}? (groups?|arms?))( \([^()]*\))?,",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OpeningArm();

    [GeneratedRegex(
        @"\b(groups|arms|placebo|versus|vs|than|compared (with|to))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Compares();

    // "group A", "arm 2": what they get stands elsewhere.
    [GeneratedRegex(
        @"^((groups?|arms?|cohorts?) ([A-Za-z]|\d|I{1,3})|([A-Za-z]|\d|I{1,3}) (groups?|arms?|cohorts?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sign();

    [GeneratedRegex("-treated", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Treated();

    [GeneratedRegex(@"\p{L}\w*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Words();

    // Words that tell which arm is meant without naming what it gets: no drug hides in them.
    [GeneratedRegex(
        @"^((?-i:RT|CRT|CT|BSC|SOC|IV|PO|SC|ITT|PP|FAS|WT|MT)|\w|total|whole|overall|population|naive|naïve|pre|previously|untreated|non|free|agents?|line|rate|the"
        + @"|and|or|of|in|with|without|plus|to|for|at|both|each|all|patients?|subjects|participants|groups?"
        + @"|sub-?groups?|arms?|cohorts?|treatments?|treated|treating|receiving|received|assigned|study|trial|control|placebo|vehicle|sham"
        + @"|experimental|investigational|comparator|intervention|active|standard|conventional|usual|best|supportive|care|alone|only"
        + @"|combination|combined|mono|monotherapy|single|targeted|molecularly|matched|cytotoxic|therapy|chemotherapy|radiotherapy"
        + @"|chemoradiotherapy|chemoradiation|surgery"
        + @"|observation|regimens?|schedules?|low(er)?|high(er)?|mid(dle)?|medium|doses?|mg|kg|g|day|daily|once"
        + @"|twice|week|weekly|month|monthly|biweekly|early|late|delayed|immediate|continuous|intermittent|sequential|concurrent|first"
        + @"|second|third|adjuvant|neoadjuvant|maintenance|induction|oral|intravenous|iv|women|men|years|aged?|old"
        + @"|young(er)?|older|responders|positive|negative|mutant|wild|type|mutations?|disease|stage|tumou?rs?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"\G" + Figures.Outcome + @",? (vs\.?|versus) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Versus();

    // "Compared with B, A had more (60% vs 40%)": the order of the names is not that of the figures.
    [GeneratedRegex(
        @"(^|[,;:] |\b(that|while|whereas|although|and) )((as )?compared (with|to)|relative to|in contrast to|unlike|versus) [^,;()]+(\([^()]*\))?, ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NamesOtherFirst();

    // Figures set against each other need not be those of the arms.
    [GeneratedRegex(
        @"\b(" + OtherGroups.Words + @"|years|old|baseline|before|comparing)\b|" + OtherGroups.Limit,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SetsOtherGroups();
}
