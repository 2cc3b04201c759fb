using AlkBot.Evidence;

namespace AlkBot.Sources.Tables;

/// <summary>Reads the rows of a flattened part of a table, and gives each the cells above that it continues.</summary>
internal static class TableRows
{
    /// <summary>The rows, each with at least one cell of its own, in the order of the columns.</summary>
    public static IEnumerable<IReadOnlyList<TableCell>> Read(string text, TablePart part)
    {
        var above = new List<TableCell>[part.Columns.Count];
        for (var c = 0; c < above.Length; c++)
            above[c] = [];
        foreach (var row in RowSegmenter.Segment(text, part.Rows, [.. part.Columns.Select(c => c.Role)]))
        {
            var cells = new List<TableCell>();
            var continues = Continuation.Of(part.Columns, row);
            for (var c = 0; c < row.Count; c++)
            {
                if (!continues[c])
                    above[c].Clear();
                cells.AddRange(above[c].Select(cell => cell with { Continued = true }));
                if (row[c] is not { } span)
                    continue;
                var own = new TableCell(part.Columns[c].Text, part.Columns[c].HeaderSpans, span, span.Slice(text));
                cells.Add(own);
                above[c].Add(own);
            }
            yield return cells;
        }
    }
}
