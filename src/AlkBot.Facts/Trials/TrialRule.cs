using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>A rule that reads what a sentence says about a trial named by number.</summary>
internal abstract class TrialRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    protected sealed override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context) =>
        TrialClauses.In(sentence).SelectMany(clause => Read(clause, context));

    /// <summary>The facts about the trial of <paramref name="clause"/>.</summary>
    protected abstract IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context);

    /// <summary>A fact about the trial of <paramref name="clause"/>.</summary>
    protected Fact State(TrialClause clause, string predicate, string value) =>
        State(clause.Sentence, clause.Trial, predicate, value);
}
