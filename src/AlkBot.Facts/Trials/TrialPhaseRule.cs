using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"three phase II trials … (NCT…; NCT…)": the phase of each.</summary>
internal sealed class TrialPhaseRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        if (clause.Phase is { } phase)
            yield return State(clause, Predicates.Phase, phase);
    }
}
