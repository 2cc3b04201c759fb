using AlkBot.Evidence;

namespace AlkBot.Sources.Tables;

/// <summary>
/// Splits the flattened rows of a table into cells: of all ways to deal the words out to the columns, row by row, the one that fits the
/// columns best. Cells are joined by one space and an empty cell leaves its separator, so runs of spaces fix what stands between them.
/// </summary>
internal sealed class RowSegmenter
{
    private const int LongestCell = 14;

    // Empty cells at a row's end are cut off now and then, and extra ones stand around titles; both are rarer than a plain row.
    private const double CutRow = -3;
    private const double MissingCell = -0.5;
    private const double ExtraEmpty = -4;
    private const double ExtraEmptyAtEdge = -0.5;
    private const double EmptyCell = -0.1;
    private const double NoSubject = -6;
    private const double SeenWhole = 1.5;

    private readonly IReadOnlyList<TableToken> _tokens;
    private readonly TableToken[] _words;
    private readonly CellScore _cells;
    private readonly string _text;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly int _columns;
    private readonly double[,] _best;
    private readonly Step[,] _last;

    private RowSegmenter(string text, IReadOnlyList<TableToken> tokens, IReadOnlyList<ColumnRole> columns)
    {
        _text = text;
        _tokens = tokens;
        _words = [.. tokens];
        _cells = new CellScore(columns);
        _columns = columns.Count;
        _whole = BetweenEmpties(text, tokens).GetAlternateLookup<ReadOnlySpan<char>>();
        _best = new double[tokens.Count + 1, _columns + 1];
        _last = new Step[tokens.Count + 1, _columns + 1];
    }

    private enum StepKind
    {
        None,
        Skip,
        Cell,
        EndRow,
    }

    /// <summary>The rows, one entry a column, null where the row has no text of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Span?>> Segment(string text, Span rows, IReadOnlyList<ColumnRole> columns)
    {
        var segmenter = new RowSegmenter(text, TableToken.Of(text, rows), columns);
        segmenter.Fill();
        return segmenter.Rows();
    }

    private void Fill()
    {
        for (var i = 0; i <= _tokens.Count; i++)
        {
            for (var c = 0; c <= _columns; c++)
                _best[i, c] = double.NegativeInfinity;
        }
        _best[0, 0] = 0;
        for (var i = 0; i <= _tokens.Count; i++)
        {
            // A row ends before the next can begin, so the higher columns come first.
            for (var c = _columns; c > 0; c--)
                Try(i, c, i, 0, StepKind.EndRow, c == _columns ? 0 : CutRow + (MissingCell * (_columns - c)));
            for (var c = 0; c <= _columns && i < _tokens.Count; c++)
                Advance(i, c);
        }
    }

    private void Advance(int i, int c)
    {
        if (double.IsNegativeInfinity(_best[i, c]) || (c > 0 && _tokens[i].OpensLine))
            return;
        if (_tokens[i].IsEmpty)
        {
            if (c == 0)
                Try(i, c, i + 1, 0, StepKind.Skip, i == 0 || i == _tokens.Count - 1 ? ExtraEmptyAtEdge : ExtraEmpty);
            if (c < _columns)
                Try(i, c, i + 1, c + 1, StepKind.Cell, c == 0 && i == 0 ? NoSubject : EmptyCell);
            return;
        }
        for (var end = i + 1; c < _columns && end <= _tokens.Count && end - i <= LongestCell; end++)
        {
            Try(i, c, end, c + 1, StepKind.Cell, _cells.Of(c, _words.AsSpan(i, end - i)) + (IsWhole(i, end) ? SeenWhole : 0));
            if (end < _tokens.Count && (_tokens[end].IsEmpty || _tokens[end].OpensLine))
                break;
        }
    }

    private void Try(int i, int c, int toToken, int toColumn, StepKind kind, double score)
    {
        var total = _best[i, c] + score;
        if (total <= _best[toToken, toColumn])
            return;
        _best[toToken, toColumn] = total;
        _last[toToken, toColumn] = new Step(kind, i, c);
    }

    private List<IReadOnlyList<Span?>> Rows()
    {
        var rows = new List<IReadOnlyList<Span?>>();
        var row = new Span?[_columns];
        var (i, c) = (_tokens.Count, 0);
        while (_last[i, c] is { Kind: not StepKind.None } step)
        {
            if (step.Kind == StepKind.EndRow)
                row = new Span?[_columns];
            if (step.Kind == StepKind.Cell && !_tokens[step.Token].IsEmpty)
                row[step.Column] = new Span(_tokens[step.Token].Span.Start, _tokens[i - 1].Span.End);
            (i, c) = (step.Token, step.Column);
            if (step.Kind == StepKind.Cell && c == 0 && row.Any(cell => cell is not null))
                rows.Add(row);
        }
        rows.Reverse();
        return rows;
    }

    private bool IsWhole(int start, int end) => _whole.Contains(_text.AsSpan(_tokens[start].Span.Start.._tokens[end - 1].Span.End));

    // What stands between two empty cells is often one whole cell; seen once so, it is likely one elsewhere.
    private static HashSet<string> BetweenEmpties(string text, IReadOnlyList<TableToken> tokens)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < tokens.Count; start++)
        {
            var end = start;
            while (end < tokens.Count && !tokens[end].IsEmpty)
                end++;
            if (end > start && start > 0 && end < tokens.Count)
                whole.Add(text[tokens[start].Span.Start..tokens[end - 1].Span.End]);
            start = end;
        }
        return whole;
    }

    private readonly record struct Step(StepKind Kind, int Token, int Column);
}
