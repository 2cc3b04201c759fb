using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>Tells what an outcome is an outcome of; nothing where that is not clear.</summary>
internal static class ArmComparison
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
                : tested ?? Only(sentence) ?? context.Arms.DrugOf(arms[i].Name.Value) ?? Of(sentence, context);
            if (subject is not null)
                yield return (subject, arms[i]);
        }
    }

    /// <summary>What a value that no arm is named with belongs to: the drug, or the trial that the source reports.</summary>
    public static Referent? Of(Sentence sentence, ExtractionContext context) =>
        Only(sentence) ?? Trial(sentence, context) ?? Topic(sentence, context);

    // Where an article compares arms, what it said last need not be what it speaks of now.
    private static Referent? Topic(Sentence sentence, ExtractionContext context) =>
        context.Arms.Any ? null : DrugTopic.Of(sentence);

    private static Referent? Only(Sentence sentence) =>
        DrugTopic.Only(ForegroundDrugs.In(sentence)) is { } drug ? Referent.Of(drug) : null;

    private static Referent? Trial(Sentence sentence, ExtractionContext context) =>
        ForegroundDrugs.In(sentence).Count == 0 && OwnTrial.Reports(sentence) ? context.OwnTrial : null;
}
