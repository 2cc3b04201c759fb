using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources.Blocks;

namespace AlkBot.Sources.Composing;

/// <summary>Writes a table into a text, a line a row, cells parted by bars, and keeps where each cell stands.</summary>
internal sealed class GridWriter(StringBuilder text)
{
    private const string Bar = " | ";

    private readonly Dictionary<(int Row, int First), Span> _cells = [];

    /// <summary>Writes the table; null when no cell of it has words.</summary>
    public GridBlock? Write(Grid grid, Span? caption)
    {
        var start = text.Length;
        var headers = GridPlacement.Of(grid.HeaderRows);
        var head = headers.Select(WriteRow).OfType<Span>().ToList();
        var columns = headers.SelectMany(row => row).Where(cell => !cell.Continued && cell.Cell.Text.Length > 0)
            .Select(cell => (cell.First, cell.End, Span: _cells[(cell.Row, cell.First)])).ToList();
        _cells.Clear();
        var rows = Rows(GridPlacement.Of(grid.Rows), columns);
        if (text.Length > start)
            text.Length--;
        return text.Length == start ? null : new GridBlock(new Span(start, text.Length), grid.Label, caption, head, rows);
    }

    private List<GridRow> Rows(
        IReadOnlyList<IReadOnlyList<PlacedCell>> rows, IReadOnlyList<(int First, int End, Span Span)> columns)
    {
        var written = new List<GridRow>();
        var width = rows.SelectMany(row => row).Select(cell => cell.End).DefaultIfEmpty().Max();
        (Span Span, bool OverIndented)? title = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (WriteRow(rows[i]) is not { } line)
                continue;
            var filled = rows[i].Where(cell => cell.Cell.Text.Length > 0).ToList();
            if (TitleOf(rows, i, filled, width) is { } over)
            {
                title = (line, over);
                written.Add(new GridRow(line, [], null));
                continue;
            }
            if (title is { OverIndented: true } && !IsIndented(rows[i]))
                title = null;
            written.Add(new GridRow(line, [.. filled.Where(c => _cells.ContainsKey((c.Row, c.First))).Select(c => Cell(c, columns))],
                title?.Span));
        }
        return written;
    }

    // A row of one cell over all columns is a title of the rows after it; one that has words in its first column only is so while
    // they are set in. True for the second kind.
    private static bool? TitleOf(
        IReadOnlyList<IReadOnlyList<PlacedCell>> rows, int row, IReadOnlyList<PlacedCell> filled, int width)
    {
        if (filled is not [{ First: 0, Continued: false } only] || width < 2)
            return null;
        if (only.End >= width)
            return false;
        return !only.Cell.Indented && row + 1 < rows.Count && IsIndented(rows[row + 1]) ? true : null;
    }

    private static bool IsIndented(IReadOnlyList<PlacedCell> row) => row is [{ Cell.Indented: true }, ..];

    private TableCell Cell(PlacedCell cell, IReadOnlyList<(int First, int End, Span Span)> columns)
    {
        var over = columns.Where(c => c.First < cell.End && c.End > cell.First).Select(c => c.Span).ToList();
        var span = _cells[(cell.Row, cell.First)];
        return new TableCell(
            string.Join(' ', over.Select(At)), over, span, At(span), cell.Continued);
    }

    private string At(Span span) => text.ToString(span.Start, span.Length);

    // The line from its first cell with words to its last; null when it has none of its own.
    private Span? WriteRow(IReadOnlyList<PlacedCell> row)
    {
        var own = row.Where(cell => !cell.Continued).ToList();
        if (own.TrueForAll(cell => cell.Cell.Text.Length == 0))
            return null;
        var (start, end) = (-1, 0);
        foreach (var cell in own)
        {
            if (start >= 0)
                text.Append(Bar);
            var at = text.Length;
            text.Append(cell.Cell.Text);
            if (text.Length == at)
                continue;
            _cells[(cell.Row, cell.First)] = new Span(at, text.Length);
            (start, end) = (start < 0 ? at : start, text.Length);
        }
        text.Length = end;
        text.Append('\n');
        return new Span(start, end);
    }
}
