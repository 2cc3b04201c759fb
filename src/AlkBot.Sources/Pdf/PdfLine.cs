using UglyToad.PdfPig.Content;

namespace AlkBot.Sources.Pdf;

/// <summary>Words that stand beside one another in one column.</summary>
internal sealed record PdfLine(int Page, IReadOnlyList<Word> Words)
{
    // Wider than any space of justified text, as a share of the size of its letters.
    private const double CellGap = 0.8;

    public double Left { get; } = Words[0].BoundingBox.Left;

    public double Right { get; } = Words.Max(w => w.BoundingBox.Right);

    /// <summary>The size of most of its letters, in points.</summary>
    public double Size { get; } = Usual(Words, l => l.PointSize);

    /// <summary>Where most of its letters stand.</summary>
    public double Baseline { get; } = Usual(Words, l => l.StartBaseLine.Y);

    public bool Bold { get; } = Words.All(w => w.Letters.All(IsBold));

    /// <summary>The bounds of the column that it stands in; its own where it runs over several.</summary>
    public (double Left, double Right) Column { get; init; } = (Words[0].BoundingBox.Left, Words.Max(w => w.BoundingBox.Right));

    public string Text { get; } = PdfLineText.Of(Words);

    /// <summary>Its words, parted where a gap is wider than a space.</summary>
    public IReadOnlyList<PdfLine> Cells()
    {
        var (cells, cell) = (new List<PdfLine>(), new List<Word>());
        foreach (var word in Words)
        {
            if (cell.Count > 0 && word.BoundingBox.Left - cell[^1].BoundingBox.Right > CellGap * Size)
            {
                cells.Add(new PdfLine(Page, cell));
                cell = [];
            }
            cell.Add(word);
        }
        cells.Add(new PdfLine(Page, cell));
        return cells;
    }

    private static double Usual(IEnumerable<Word> words, Func<Letter, double> of) =>
        words.SelectMany(w => w.Letters).GroupBy(l => Math.Round(of(l), 1)).MaxBy(g => g.Count())!.Key;

    private static bool IsBold(Letter letter) => letter.FontDetails.IsBold
        || letter.FontDetails.Name.Contains("bold", StringComparison.OrdinalIgnoreCase)
        || letter.FontDetails.Name.Contains("heavy", StringComparison.OrdinalIgnoreCase)
        || letter.FontDetails.Name.Contains("CMBX", StringComparison.Ordinal);
}
