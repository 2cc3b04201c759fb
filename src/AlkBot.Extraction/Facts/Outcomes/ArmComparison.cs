using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>Gives each arm's value to the drug of that arm, or to the drug tested when the arm is named otherwise.</summary>
internal static class ArmComparison
{
    /// <summary>The subject of each arm's value; empty when the tested drug is not clear.</summary>
    public static IEnumerable<(Referent Subject, ArmValue Arm)> Subjects(Sentence sentence, IReadOnlyList<ArmValue> arms)
    {
        var drugs = arms.Select(arm => DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, arm.Name)])).ToList();
        var tested = drugs.OfType<Entities.Mention>().FirstOrDefault() is { } named ? Referent.Of(named) : DrugTopic.Of(sentence);
        if (tested is null)
            yield break;
        for (var i = 0; i < arms.Count; i++)
            yield return (drugs[i] is { } drug ? Referent.Of(drug) : tested, arms[i]);
    }
}
