using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"in patients previously treated with A (NCT…), and B-naive patients (NCT…)": who each trial is for.</summary>
internal sealed class TrialPopulationRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        if (TrialPatients.In(clause) is not { } patients)
            yield break;
        yield return State(clause, Predicates.Population, patients);
        if (TrialPatients.PreviousTreatment(patients) is { } treatment)
            yield return State(clause, Predicates.PreviousTreatment, treatment);
    }
}
