using AlkBot.Evidence;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>A table row as rules read it.</summary>
/// <param name="Passage">The row's passage.</param>
/// <param name="Cells">Its cells, continued ones included, in the order of the columns.</param>
/// <param name="Document">The passages of the document, by their places.</param>
internal sealed record Row(Passage Passage, IReadOnlyList<RowCell> Cells, PassagePlaces Document)
{
    /// <summary>All rows of the document.</summary>
    public static IEnumerable<Row> Of(ExtractionContext context) =>
        from passage in context.Document.Passages
        where passage.Row is not null
        let cells = passage.Row!.Cells.Select(c => new RowCell(c, ColumnRoles.Of(c.Column), [.. context.MentionsIn(c.Span)]))
        select new Row(passage, [.. cells], context.Places);

    /// <summary>The cells of one kind.</summary>
    public IEnumerable<RowCell> Of(ColumnKind kind) => Cells.Where(c => c.Role.Kind == kind);

    /// <summary>The cells of one kind that stand in this row itself.</summary>
    public IEnumerable<RowCell> OwnOf(ColumnKind kind) => Of(kind).Where(c => !c.Continued);

    /// <summary>The entities of a type that cells of a kind name, each with its cell.</summary>
    public IEnumerable<(EntityId Entity, RowCell Cell)> Named(ColumnKind kind, EntityType type) =>
        Of(kind).SelectMany(c => c.Of(type).Select(m => (m.Entity, c)));

    /// <summary>A fact that this row states: it cites the row, then every cell that the row continues, then the headers it needs.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="predicate">What is stated.</param>
    /// <param name="value">The value.</param>
    /// <param name="cells">The cells that it rests on.</param>
    /// <param name="header">The cell whose header gives the value its meaning; null where the value shows it.</param>
    public Fact State(
        IFactExtractor rule, EntityId subject, string predicate, string value, IEnumerable<RowCell> cells, RowCell? header = null)
    {
        var continued = cells.Where(c => c.Continued).Select(c => Cite(c.Cell.Span));
        var headers = header?.Cell.HeaderSpans.Select(Cite) ?? [];
        Citation[] citations = [Citation.Of(Passage), .. continued.Concat(headers).OfType<Citation>().Distinct()];
        return new Fact(subject, predicate, value, new Dictionary<string, string>(), citations) { Rule = rule.GetType().Name };
    }

    /// <summary>Cites a place outside this row; null when no passage holds it, so that nobody could look it up.</summary>
    public Citation? Cite(Span place) =>
        Document.Holding(place) is { } passage ? Citation.Of(passage, place) : null;
}
