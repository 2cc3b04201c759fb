using AlkBot.Evidence;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>A row under a drug: the drug's company, targets and trials with their phases.</summary>
internal sealed class DrugRowRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    private static readonly char[] Separators = [',', ';', '/'];

    private static readonly (ColumnKind Kind, string Predicate)[] GeneColumns =
        [(ColumnKind.OtherKinases, Predicates.OtherKinases), (ColumnKind.Target, Predicates.Target)];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context) =>
        from row in Row.Of(context)
        from drug in row.Named(ColumnKind.Drug, EntityType.Drug).DistinctBy(d => d.Entity)
        from fact in Of(row, drug.Entity, drug.Cell).Concat(Trials(row, drug.Entity, drug.Cell))
        select fact;

    // What a drug's rows continue is stated once, by the row in which it is printed.
    private IEnumerable<Fact> Of(Row row, EntityId drug, RowCell named)
    {
        foreach (var company in row.OwnOf(ColumnKind.Company))
            yield return row.State(this, drug, Predicates.Company, company.Text, [named]);
        foreach (var cell in row.OwnOf(ColumnKind.Class))
            yield return row.State(this, drug, Predicates.Class, cell.Text, [named], cell);
        foreach (var (kind, predicate) in GeneColumns)
        {
            foreach (var cell in row.OwnOf(kind))
            {
                foreach (var value in ValuesOf(cell.Text))
                    yield return row.State(this, drug, predicate, value, [named], cell) with { Target = GeneIn(cell, value) };
            }
        }
    }

    // "MEK1/2" is one value: what begins with a digit names nothing by itself.
    private static string[] ValuesOf(string text)
    {
        var values = text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return values.Any(v => char.IsAsciiDigit(v[0])) ? [text] : values;
    }

    private IEnumerable<Fact> Trials(Row row, EntityId drug, RowCell named)
    {
        var partners = row.Named(ColumnKind.Combination, EntityType.Drug).Where(p => !p.Cell.Continued && p.Entity != drug).ToList();
        foreach (var trial in row.OwnOf(ColumnKind.Trial).SelectMany(c => c.Of(EntityType.Trial)).DistinctBy(m => m.Entity))
        {
            yield return row.State(this, drug, Predicates.Trials, trial.Text, [named]) with { Target = trial.Entity };
            foreach (var phase in row.Of(ColumnKind.Phase))
            {
                var study = new Dictionary<string, string> { [QualifierNames.Study] = trial.Text };
                yield return row.State(this, drug, Predicates.Phase, phase.Text, [named, phase]) with { Qualifiers = study };
            }
            foreach (var (partner, cell) in partners)
                yield return row.State(this, partner, Predicates.Trials, trial.Text, [], cell) with { Target = trial.Entity };
        }
    }

    private static EntityId? GeneIn(RowCell cell, string value)
    {
        var genes = cell.Of(EntityType.Gene).Where(m => value.StartsWith(m.Text, StringComparison.Ordinal)).ToList();
        return genes.Count == 1 ? genes[0].Entity : null;
    }
}
