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
        foreach (var arm in arms)
        {
            if (OfArm(sentence, arm.Name, context) is { } subject)
                yield return (subject, arm);
        }
    }

    // An arm named by words that nothing explains may get a drug that nobody recognised: it is of the trial at most.
    private static Referent? OfArm(Sentence sentence, Part name, ExtractionContext context) =>
        DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, name)]) is { } drug ? Referent.Of(drug)
        : sentence.MentionsOf(EntityType.Drug, name).Any() || Control().IsMatch(name.Text) ? Trial(sentence, context)
        : context.Arms.DrugOf(name.Text) is { } ofArm && sentence.MentionsOf(EntityType.Drug).All(m => m.Entity == ofArm.Entity) ? ofArm
        : Trial(sentence, context);

    private static Referent? Trial(Sentence sentence, ExtractionContext context) => OwnTrial.Reports(sentence) ? context.OwnTrial : null;

    [GeneratedRegex(
        @"^((the |\d+ )?(subjects|patients|participants|those|women|men|children|adults|recipients) (in|with|on|of|given|receiving"
        + @"|who received) )?(the |an? )?(matching |oral )?(placebo|controls?|comparator|best supportive care|supportive care"
        + @"|observation|no treatment|untreated"
        + @"|standard (of )?care|sham|vehicle|chemotherapy)\b( (alone|only|recipients|patients|groups?|arms?))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Control();

    /// <summary>
    /// What a value that no arm is named with belongs to: the drug that the sentence names, else the one that the source's own study is
    /// of, or the trial that it reports.
    /// </summary>
    public static Referent? Of(Sentence sentence, ExtractionContext context) =>
        OpeningArm().Match(sentence.Text) is { Success: true } arm && !sentence.MentionsOf(EntityType.Drug, arm.Groups["arm"]).Any()
            ? OfArm(sentence, Part.Of(arm.Groups["arm"]), context)
            : OtherSubject.IsIn(sentence) || Regimen.IsPartly(sentence) ? null
            : Only(sentence) ?? Studied(sentence, context) ?? Topic(sentence, context);

    /// <summary>
    /// What a figure that no arm is named with belongs to; nothing where its sentence, or what the article is of, sets several treatments
    /// beside each other, or where the drug is named behind the figure in another clause.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="end">Where the figure ends in it.</param>
    /// <param name="context">The source.</param>
    public static Referent? OfFigure(Sentence sentence, int end, ExtractionContext context) =>
        Regimen.In(sentence) ?? (SeveralTreatments.IsIn(sentence.Text) || !IsTied(sentence, end) ? null
            : Of(sentence, context) is { } subject && (subject.Entity.Type != EntityType.Trial || IsOfAll(sentence, context)) ? subject
            : null);

    // Of a trial of several arms a figure may be that of the arm that the text was about.
    private static bool IsOfAll(Sentence sentence, ExtractionContext context) =>
        (!context.Arms.Any && !OfArms().IsMatch(context.Document.Source.Title)) || Everybody().IsMatch(sentence.Text);

    [GeneratedRegex(
        @"\b(versus|vs|compar(ed|ing|ison)|placebo|(with|and) (or|/) without|randomi[sz]ed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfArms();

    [GeneratedRegex(
        @"\b(all|(the )?(whole|entire|total|overall|pooled)) ([\w-]+ ){0,3}(" + Figures.Patients + @"|population|cohort|sample)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Everybody();

    private static bool IsTied(Sentence sentence, int end)
    {
        var drugs = sentence.MentionsOf(EntityType.Drug).ToList();
        return drugs.Count == 0 || sentence.StartOf(drugs[0]) < end
            || !Brackets().Replace(sentence.Text[end..sentence.StartOf(drugs[0])], "").AsSpan().ContainsAny(',', ';', '%');
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Brackets();

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
        context.Arms.Any ? context.Arms.DrugOfAll ?? context.OwnTrial
        : context.StudyDrug is { } drug && StudyDrug.IsOnlyInTitle(context, drug.Entity) ? drug : context.OwnTrial;

    // "In the A group, …", behind the label of a structured abstract.
    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"in (the )?(?<arm>[^,;()]{1,60}? (groups?|arms?))( \([^()]*\))?,",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OpeningArm();

    [GeneratedRegex(
        @"\b(groups|arms|placebo|versus|vs|than|compared (with|to))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Compares();
}
