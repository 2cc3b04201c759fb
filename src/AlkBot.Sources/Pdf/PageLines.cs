using UglyToad.PdfPig.Content;

namespace AlkBot.Sources.Pdf;

/// <summary>
/// Puts a page's words in the order of reading: column after column, what runs over all columns in its place between them.
/// </summary>
internal static class PageLines
{
    // Words on one line stand this near, as a share of the size of the larger.
    private const double SameRow = 0.45, RaisedRow = 0.6, Small = 0.97;

    // In points.
    private const double Level = 1;

    // A gap of a column's width less this share is none of justified text.
    private const double OfGutter = 0.7;

    public static IReadOnlyList<PdfLine> Of(
        int page, IReadOnlyList<Word> words, IReadOnlyList<(double Left, double Right)> gutters)
    {
        double[] edges = [double.MinValue, .. gutters.Select(g => (g.Left + g.Right) / 2), double.MaxValue];
        var waiting = Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<PdfLine>()).ToList();
        var lines = new List<PdfLine>();
        foreach (var line in Lines(page, words, gutters).OrderByDescending(l => l.Baseline).ThenBy(l => l.Left))
        {
            var (first, last) = (ColumnOf(line.Left + 1), ColumnOf(line.Right - 1));
            if (first == last)
            {
                waiting[first].Add(line);
                continue;
            }
            Flush();
            lines.Add(line);
        }
        Flush();
        return lines;

        int ColumnOf(double x) => Math.Max(0, Array.FindLastIndex(edges, e => e <= x));

        void Flush()
        {
            foreach (var column in waiting)
            {
                if (column.Count > 0)
                {
                    var bounds = (column.Min(l => l.Left), column.Max(l => l.Right));
                    lines.AddRange(column.Select(l => l with { Column = bounds }));
                }
                column.Clear();
            }
        }
    }

    // Rows of one column first, since lines of two columns seldom stand level; then what runs over both is put together again.
    private static List<PdfLine> Lines(int page, IReadOnlyList<Word> words, IReadOnlyList<(double Left, double Right)> gutters)
    {
        var rest = words.GroupBy(w => gutters.Count(g => w.BoundingBox.Centroid.X > (g.Left + g.Right) / 2)).OrderBy(g => g.Key)
            .Select(g => Rows([.. g])).ToList();
        var lines = new List<PdfLine>();
        foreach (var (column, rows) in rest.Index())
        {
            foreach (var row in rows)
            {
                for (var next = column + 1; next < rest.Count && gutters.Count >= next; next++)
                {
                    var gutter = gutters[next - 1];
                    var other = rest[next].Find(o => Math.Abs(BaselineOf(o) - BaselineOf(row)) < Level
                        && o[0].BoundingBox.Left - row[^1].BoundingBox.Right < OfGutter * (gutter.Right - gutter.Left));
                    if (other is null)
                        break;
                    row.AddRange(other);
                    rest[next].Remove(other);
                }
                lines.Add(new PdfLine(page, row));
            }
        }
        return lines;
    }

    private static double BaselineOf(List<Word> row) => row.MaxBy(w => w.Letters[0].PointSize)!.Letters[0].StartBaseLine.Y;

    private static List<List<Word>> Rows(IReadOnlyList<Word> words)
    {
        var rows = new List<(double Baseline, double Size, List<Word> Words)>();
        // The large ones first: what is raised or lowered beside them joins them.
        var ordered = words.OrderByDescending(w => Math.Round(w.Letters[0].PointSize)).ThenByDescending(w => w.Letters[0].StartBaseLine.Y);
        foreach (var word in ordered)
        {
            var (baseline, size) = (word.Letters[0].StartBaseLine.Y, word.Letters[0].PointSize);
            var (near, distance) = (-1, double.MaxValue);
            for (var i = 0; i < rows.Count; i++)
            {
                var isSmall = size < Small * rows[i].Size;
                var off = Math.Abs(rows[i].Baseline - baseline);
                if (off < distance && off <= (isSmall ? RaisedRow : SameRow) * Math.Max(rows[i].Size, size)
                    && (!isSmall || rows[i].Words.Exists(w => Gap(w, word) < SameRow * size)))
                {
                    (near, distance) = (i, off);
                }
            }
            if (near < 0)
                rows.Add((baseline, size, [word]));
            else
                rows[near].Words.Add(word);
        }
        return [.. rows.Select(r => r.Words.OrderBy(w => w.BoundingBox.Left).ToList())];
    }

    private static double Gap(Word one, Word other) =>
        Math.Max(other.BoundingBox.Left - one.BoundingBox.Right, one.BoundingBox.Left - other.BoundingBox.Right);
}
