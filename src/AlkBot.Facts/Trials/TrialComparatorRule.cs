using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"trials are comparing A with standard chemotherapy … (NCT…)": what the drug is compared with.</summary>
internal sealed class TrialComparatorRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        var match = TrialComparison.Comparison(clause.Statement);
        if (!match.Success)
            yield break;
        var other = match.Groups["other"];
        yield return State(clause, Predicates.Comparator, other.Value).Naming(TrialDrugs.OnlyIn(clause, other)?.Entity);
    }
}
