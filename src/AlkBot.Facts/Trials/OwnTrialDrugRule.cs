using AlkBot.Evidence;

namespace AlkBot.Facts.Trials;

/// <summary>An article that says which number its trial is registered under, and which drug its patients got: the drug of that trial.</summary>
internal sealed class OwnTrialDrugRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        if (context is not { Document.Form: null, OwnTrial: { Named: { } registered } trial, StudyDrug: { Named: { } given } drug })
            yield break;
        yield return new Fact(trial.Entity, Predicates.Drug, drug.Name, new Dictionary<string, string>(), [given, registered])
        {
            Target = drug.Entity,
            Rule = nameof(OwnTrialDrugRule),
        };
        yield return new Fact(drug.Entity, Predicates.Trials, trial.Name, new Dictionary<string, string>(), [registered, given])
        {
            Target = trial.Entity,
            Rule = nameof(OwnTrialDrugRule),
        };
    }
}
