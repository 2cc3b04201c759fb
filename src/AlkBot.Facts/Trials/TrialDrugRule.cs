using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>The drug that a trial tests, and with it the trial that a drug is tested in.</summary>
internal sealed class TrialDrugRule : TrialRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial, EntityType.Drug];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        if (TrialDrugs.Of(clause) is not { } drug)
            yield break;
        yield return State(clause, Predicates.Drug, drug.Name).Naming(drug.Entity).AlsoCiting(drug.Further);
        yield return State(clause.Sentence, drug, Predicates.Trials, clause.Trial.Text).Naming(clause.Trial.Entity);
    }
}
