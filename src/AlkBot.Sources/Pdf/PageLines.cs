using UglyToad.PdfPig.Content;

namespace AlkBot.Sources.Pdf;

/// <summary>Puts a page's words in the order of reading: column after column, what runs over all columns in its place between them.</summary>
internal static class PageLines
{
    // Words on one line stand this near, as a share of the size of the larger.
    private const double SameRow = 0.45, RaisedRow = 0.65;

    // A gap of a column's width less this share is none of justified text.
    private const double OfGutter = 0.7;

    public static IReadOnlyList<PdfLine> Of(
        int page, IReadOnlyList<Word> words, IReadOnlyList<(double Left, double Right)> gutters)
    {
        double[] edges = [double.MinValue, .. gutters.Select(g => (g.Left + g.Right) / 2), double.MaxValue];
        var waiting = Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<PdfLine>()).ToList();
        var lines = new List<PdfLine>();
        foreach (var line in Rows(words).SelectMany(row => Split(page, row, gutters)).OrderByDescending(l => l.Baseline).ThenBy(l => l.Left))
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

    private static List<List<Word>> Rows(IReadOnlyList<Word> words)
    {
        var rows = new List<(double Baseline, double Size, List<Word> Words)>();
        // The large ones first: what is raised or lowered beside them joins them.
        foreach (var word in words.OrderByDescending(w => Math.Round(w.Letters[0].PointSize)).ThenByDescending(w => w.Letters[0].StartBaseLine.Y))
        {
            var (baseline, size) = (word.Letters[0].StartBaseLine.Y, word.Letters[0].PointSize);
            var (near, distance) = (-1, double.MaxValue);
            for (var i = 0; i < rows.Count; i++)
            {
                var off = Math.Abs(rows[i].Baseline - baseline);
                var most = size < 0.85 * rows[i].Size ? RaisedRow : SameRow;
                if (off <= most * Math.Max(rows[i].Size, size) && off < distance)
                    (near, distance) = (i, off);
            }
            if (near < 0)
                rows.Add((baseline, size, [word]));
            else
                rows[near].Words.Add(word);
        }
        return [.. rows.Select(r => r.Words.OrderBy(w => w.BoundingBox.Left).ToList())];
    }

    private static IEnumerable<PdfLine> Split(int page, List<Word> row, IReadOnlyList<(double Left, double Right)> gutters)
    {
        var part = new List<Word>();
        foreach (var word in row)
        {
            if (part.Count > 0 && gutters.Any(g => IsParted(part[^1].BoundingBox.Right, word.BoundingBox.Left, g)))
            {
                yield return new PdfLine(page, part);
                part = [];
            }
            part.Add(word);
        }
        if (part.Count > 0)
            yield return new PdfLine(page, part);
    }

    private static bool IsParted(double from, double to, (double Left, double Right) gutter)
    {
        var middle = (gutter.Left + gutter.Right) / 2;
        return from <= middle && to >= middle && to - from >= OfGutter * (gutter.Right - gutter.Left);
    }
}
