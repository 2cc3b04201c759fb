using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>"A is a selective inhibitor of B", "the B inhibitor A", "A, an oral B inhibitor": what sort of drug it is.</summary>
internal sealed partial class DrugClassRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    /// <inheritdoc/>
    protected override bool ReadsReferences => true;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var (drug, description) in DrugDescriptions.In(sentence))
        {
            yield return State(sentence, drug, Predicates.Class, sentence.WordsAt(description));
            foreach (var gene in DrugTargets.In(sentence, description))
                yield return State(sentence, drug, Predicates.Target, gene.Text).Naming(gene.Entity);
        }
    }
}
