using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// A table with a drug a row and a measure a column: "A | 110 | 54 | 12.9 (11.1–NR)" under "ORR, %" and "Median PFS, months (95% CI)".
/// </summary>
internal sealed partial class MeasureColumnsRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        if (context.Document.Form is not null)
            yield break;
        foreach (var table in Row.Of(context).GroupBy(r => (r.Passage.Row!.Table, r.Passage.Row.Caption)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            // Of several rows of one drug each is of other patients, and its own words may not say of which.
            var drugs = table.Select(row => (Row: row, Drugs: row.Named(ColumnKind.Drug, EntityType.Drug).ToList()))
                .Where(r => r.Drugs.Select(d => d.Entity).Distinct().Count() == 1).ToLookup(r => r.Drugs[0].Entity);
            foreach (var (row, named) in drugs.Where(d => d.Count() == 1).Select(d => d.First()))
            {
                foreach (var fact in row.Cells.Where(c => !c.Continued).SelectMany(c => Of(row, c, named[0])))
                    yield return fact;
            }
        }
    }

    private IEnumerable<Fact> Of(Row row, RowCell cell, (EntityId Entity, RowCell Cell) drug)
    {
        var (head, value) = (Head().Match(cell.Cell.Column), Value().Match(cell.Text));
        if (!head.Success || !value.Success || !Endpoint.IsOutcome(head.Groups["endpoint"].Value))
            yield break;
        var unit = value.Groups["unit"].Success ? "" : head.Groups["unit"].Value;
        if (unit.Length == 0 && !value.Groups["unit"].Success)
            yield break;
        var qualifiers = new Dictionary<string, string> { [QualifierNames.Measure] = cell.Cell.Column };
        if (unit.Length > 0)
            qualifiers[QualifierNames.Unit] = unit;
        if (value.Groups["interval"] is { Success: true } interval)
            qualifiers[QualifierNames.Interval] = interval.Value;
        foreach (var (kind, name) in new[] { (ColumnKind.Population, QualifierNames.Population), (ColumnKind.Trial, QualifierNames.Study) })
        {
            if (row.Of(kind).FirstOrDefault(c => c != cell && c.Text.Any(char.IsLetter)) is { } holds)
                qualifiers[name] = holds.Text;
        }
        var fact = row.State(
            this, drug.Entity, Endpoint.PredicateOf(head.Groups["endpoint"].Value), value.Groups["value"].Value, [drug.Cell], cell);
        yield return fact with { Qualifiers = qualifiers };
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^" + Endpoint.Pattern + @"( rates?)?,?\s*\(?(?<unit>%|months?|weeks?|years?|days?|mo\b)?\)?[^A-Za-z]*(\(?(95|90)\s?%\s?CI\)?)?$", Options, 1000)]
    private static partial Regex Head();

    // A raised letter behind a figure is the mark of a note.
    [GeneratedRegex(
        @"^(?<value>\d{1,3}([.·]\d+)?(\s?(?<unit>%|months?|weeks?|years?|days?))?)(\^[a-z*†‡])?(\s*[(\[](?<interval>[^()\[\]]{3,40})[)\]])?(\^[a-z*†‡])?$",
        Options, 1000)]
    private static partial Regex Value();
}
