using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>Tells what an outcome is an outcome of; nothing where that is not clear.</summary>
internal static partial class ArmComparison
{
    /// <summary>
    /// The subject of each arm's value: the drug of that arm; where an arm is named otherwise, the drug tested against it, or what the
    /// source says that the arm gets, or the trial it reports.
    /// </summary>
    public static IEnumerable<(Referent Subject, ArmValue Arm)> Subjects(
        Sentence sentence, IReadOnlyList<ArmValue> arms, ExtractionContext context)
    {
        var drugs = arms.Select(arm => DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, arm.Name)])).ToList();
        var tested = drugs.OfType<Entities.Mention>().FirstOrDefault() is { } named ? Referent.Of(named) : null;
        for (var i = 0; i < arms.Count; i++)
        {
            var subject = drugs[i] is { } drug ? Referent.Of(drug)
                : tested ?? Only(sentence) ?? context.Arms.DrugOf(arms[i].Name.Text) ?? Of(sentence, context);
            if (subject is not null)
                yield return (subject, arms[i]);
        }
    }

    /// <summary>
    /// The arms of figures that the sentence gives without naming arms, "no difference in the response (93% vs. 90%)": those of the study,
    /// in the order in which the sentence, or else their definition, names them. Empty where it may be about other groups.
    /// </summary>
    public static IReadOnlyList<ArmValue> Unnamed(Sentence sentence, int first, ExtractionContext context)
    {
        if (OtherGroups().IsMatch(sentence.Text) || !OwnTrial.Reports(sentence))
            return [];
        var values = Arms.Unassigned(sentence.Text, first);
        var arms = context.Arms.InOrderOf(sentence.Text[..first], orDefined: Versus().IsMatch(sentence.Text, first));
        return values.Count == 2 && arms.Count == 2
            ? [.. values.Zip(arms, (v, a) => new ArmValue(v.Value, v.End, new Part(sentence.Text.Length, a.Name), [a.Defined]))]
            : [];
    }

    /// <summary>Whether figures in <paramref name="sentence"/> may be of groups of patients other than those treated differently.</summary>
    public static bool MayBeOfOthers(Sentence sentence) => OtherGroups().IsMatch(sentence.Text);

    /// <summary>
    /// What a value that no arm is named with belongs to: the drug that the sentence names, else the one that the source's own study is
    /// of, or the trial that it reports.
    /// </summary>
    public static Referent? Of(Sentence sentence, ExtractionContext context) =>
        Only(sentence) ?? Studied(sentence, context) ?? Topic(sentence, context);

    // Where an article compares arms, what it said last need not be what it speaks of now.
    private static Referent? Topic(Sentence sentence, ExtractionContext context) =>
        context.Arms.Any ? null : DrugTopic.Of(sentence);

    private static Referent? Only(Sentence sentence) =>
        DrugTopic.Only(ForegroundDrugs.In(sentence)) is { } drug ? Referent.Of(drug) : null;

    private static Referent? Studied(Sentence sentence, ExtractionContext context) =>
        ForegroundDrugs.In(sentence).Count == 0 && OwnTrial.Reports(sentence) ? context.StudyDrug ?? context.OwnTrial : null;

    [GeneratedRegex(
        @"\G" + Figures.Outcome + @",? (vs\.?|versus) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Versus();

    // Figures set against each other need not be those of the arms.
    [GeneratedRegex(
        @"\b(women|men|years|aged?|old|younger|responders|positive|negative|mutant|mutated|wild-?type|subgroups?|baseline|before|without)\b"
        + @"|(?<!\bp ?)[<>≤≥]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OtherGroups();
}
