using AlkBot.Evidence;
using AlkBot.Facts.Entities.Trials;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"(ABCD trial-NCT…)", "ABCD-05 multicenter phase IV clinical trial (NCT…)", "ABCD 1014 (NCT…)": its name.</summary>
internal sealed class TrialNicknameRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        if (TrialAcronym.Beside(clause.Sentence.Text, clause.Sentence.StartOf(clause.Trial)) is { } name
            && context.Entities[clause.Trial.Entity].Names.Any(n => NameKey.Of(n.Text) == NameKey.Of(name)))
        {
            yield return State(clause, Predicates.Nickname, name);
        }
    }
}
