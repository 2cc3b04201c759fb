using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>Collects rows that follow each other into tables.</summary>
internal sealed class TableBlocks(string text)
{
    private const int MostRows = 100;

    private readonly List<Passage> _rows = [];
    private Passage? _head;

    /// <summary>Takes a row or what stands above rows; false where the passage is neither.</summary>
    public bool TryAdd(Passage passage)
    {
        if (passage.Kind == PassageKind.TableHead && _head is null && _rows.Count == 0)
        {
            _head = passage;
            return true;
        }
        if (passage.Row is not { } row || (_rows.Count > 0 && !BelongTogether(row, _rows[0].Row!)))
            return false;
        _rows.Add(passage);
        return true;
    }

    /// <summary>What was collected, of a few rows each; then it is empty.</summary>
    public IReadOnlyList<TextBlock> Take()
    {
        IReadOnlyList<TextBlock> taken = _rows.Count > 0
            ? [.. _rows.Chunk(MostRows).Select((rows, n) => Table(rows, isFirst: n == 0))]
            : _head is not null ? [new ParagraphBlock(_head.Span, _head.Kind)] : [];
        _rows.Clear();
        _head = null;
        return taken;
    }

    private static bool BelongTogether(TableRow row, TableRow first) => row.Table == first.Table && row.Title == first.Title;

    private TableBlock Table(Passage[] rows, bool isFirst)
    {
        var headers = _rows.SelectMany(r => r.Row!.Cells).DistinctBy(c => c.Column)
            .Select(c => new TableColumn(c.Column, isFirst ? c.HeaderSpans : [])).ToList();
        var head = !isFirst ? [] : _head is null ? Title() : TextGaps.Of(text, _head.Span, headers.SelectMany(h => h.Spans));
        var start = isFirst && _head is not null ? _head.Span.Start : rows[0].Span.Start;
        return new TableBlock(
            new Span(start, rows[^1].Span.End), rows[0].Row!.Table, head, headers,
            [.. rows.Select(r => Row(r, headers))]);
    }

    private IReadOnlyList<Span> Title() => _rows[0].Row!.Title is { } title ? [title] : [];

    private ShownRow Row(Passage row, List<TableColumn> columns)
    {
        var cells = row.Row!.Cells;
        return new ShownRow(
            [.. columns.Select(c => cells.Where(cell => cell.Column == c.Header).ToList())],
            TextGaps.Of(text, row.Span, cells.Select(c => c.Span)));
    }
}
