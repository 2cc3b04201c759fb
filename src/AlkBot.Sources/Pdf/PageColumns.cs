using UglyToad.PdfPig.Content;

namespace AlkBot.Sources.Pdf;

/// <summary>
/// The white stripes that part a page's columns, from left to right: where hardly a word stands, and words stand on both sides.
/// </summary>
internal static class PageColumns
{
    // In points: narrower ones are spaces; and the least that a column takes of the width.
    private const int LeastGutter = 7;
    private const double LeastColumn = 0.18;

    // Titles and tables over all columns may cross a stripe.
    private const double MostCrossed = 0.14;

    // Fewer rows tell no columns.
    private const int LeastRows = 8;

    // A title or a figure over all columns may fill this share of a page whose other pages have columns.
    private const double Over = 0.4;
    private const double SamePlace = 8;

    /// <summary>The stripes of each page.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Left, double Right)>> Gutters(IReadOnlyList<IReadOnlyList<Word>> pages)
    {
        var own = pages.Select(Gutters).ToList();
        var known = own.SelectMany(g => g).ToList();
        return [.. own.Select((gutters, page) => gutters.Count > 0 || known.Count == 0 ? gutters : InPart(pages[page], known))];
    }

    private static IReadOnlyList<(double Left, double Right)> InPart(
        IReadOnlyList<Word> words, IReadOnlyList<(double Left, double Right)> known)
    {
        if (words.Count == 0)
            return [];
        var (low, high) = (words.Min(w => w.BoundingBox.Bottom), words.Max(w => w.BoundingBox.Top));
        var (below, above) = (high - Over * (high - low), low + Over * (high - low));
        var parts = new[] { words.Where(w => w.BoundingBox.Top < below), words.Where(w => w.BoundingBox.Bottom > above) };
        return parts.Select(part => Gutters([.. part])).FirstOrDefault(found => found.Count > 0 && found.All(IsKnown)) ?? [];

        bool IsKnown((double Left, double Right) stripe) =>
            known.Any(k => Math.Abs(k.Left + k.Right - stripe.Left - stripe.Right) < 2 * SamePlace);
    }

    private static IReadOnlyList<(double Left, double Right)> Gutters(IReadOnlyList<Word> words)
    {
        if (words.Count == 0)
            return [];
        var (left, right) = ((int)words.Min(w => w.BoundingBox.Left), (int)Math.Ceiling(words.Max(w => w.BoundingBox.Right)));
        var covered = new int[Math.Max(0, right - left) + 1];
        foreach (var word in words)
        {
            var (from, to) = (Clamp(word.BoundingBox.Left), Clamp(word.BoundingBox.Right));
            for (var x = from; x <= to; x++)
                covered[x]++;
        }
        var usual = covered.Order().ElementAt(covered.Length * 3 / 4);
        if (usual < LeastRows)
            return [];
        var gutters = new List<(double Left, double Right)>();
        var edge = 0;
        for (var x = 1; x < covered.Length; x++)
        {
            var start = x;
            while (x < covered.Length && covered[x] <= MostCrossed * usual)
                x++;
            if (x - start < LeastGutter || x == covered.Length || start - edge < LeastColumn * covered.Length
                || covered.Length - x < LeastColumn * covered.Length)
            {
                continue;
            }
            gutters.Add((left + start, left + x));
            edge = x;
        }
        return gutters;

        int Clamp(double x) => Math.Clamp((int)Math.Round(x) - left, 0, covered.Length - 1);
    }
}
