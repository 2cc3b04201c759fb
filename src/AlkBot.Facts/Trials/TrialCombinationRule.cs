using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"assessing the combination of A with an inhibitor of B (NCT…)": what the drug is given with.</summary>
internal sealed class TrialCombinationRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        var match = TrialComparison.Combination(clause.Statement);
        if (!match.Success || TrialDrugs.OnlyIn(clause, match.Groups["drug"]) is null)
            yield break;
        var other = match.Groups["other"];
        yield return State(clause, Predicates.Combination, other.Value).Naming(TrialDrugs.OnlyIn(clause, other)?.Entity);
    }
}
