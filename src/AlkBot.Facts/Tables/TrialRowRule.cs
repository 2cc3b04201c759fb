using AlkBot.Evidence;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>A row that holds a trial's number: the trial's drug, sponsor, phase, previous treatment and the like.</summary>
internal sealed class TrialRowRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    // The columns that say what they say of the trial itself, with the predicates they fill. A cell that reaches down from a row above
    // holds for this one too.
    private static readonly (ColumnKind Kind, string Predicate)[] Columns =
    [
        (ColumnKind.Phase, Predicates.Phase),
        (ColumnKind.Status, Predicates.Status),
        (ColumnKind.PreviousTreatment, Predicates.PreviousTreatment),
        (ColumnKind.Combination, Predicates.Combination),
        (ColumnKind.Comparator, Predicates.Comparator),
        (ColumnKind.Population, Predicates.Population),
    ];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context) =>
        from row in Row.Of(context)
        from trial in row.OwnOf(ColumnKind.Trial).SelectMany(c => c.Of(EntityType.Trial)).DistinctBy(m => m.Entity)
        from fact in Of(row, trial.Entity)
        select fact;

    private IEnumerable<Fact> Of(Row row, EntityId trial)
    {
        foreach (var drug in row.Of(ColumnKind.Drug))
        {
            var entities = drug.Of(EntityType.Drug).Select(m => m.Entity).ToList();
            EntityId? target = entities.Count == 1 ? entities[0] : null;
            yield return row.State(this, trial, Predicates.Drug, drug.Text, [drug]) with { Target = target };
        }
        foreach (var company in row.Of(ColumnKind.Company))
            yield return row.State(this, trial, Predicates.Sponsor, company.Text, [company]);
        foreach (var (kind, predicate) in Columns)
        {
            foreach (var cell in row.Of(kind))
            {
                var drugs = cell.Of(EntityType.Drug).Select(m => m.Entity).ToList();
                var fact = row.State(this, trial, predicate, cell.Text, [cell], kind == ColumnKind.Phase ? null : cell);
                yield return fact with { Target = drugs.Count == 1 ? drugs[0] : null };
            }
        }
    }
}
