using System.Text;

namespace AlkBot.Sources.Pdf;

/// <summary>Lines at the top and the bottom of pages that return from page to page, but for their numbers: they are no text.</summary>
internal static class RunningHeads
{
    // How many lines of a page's top and bottom may be such.
    private const int Outer = 3;

    /// <summary>The lines without them, and how many were left out.</summary>
    public static (IReadOnlyList<IReadOnlyList<PdfLine>> Pages, int LeftOut) Drop(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var outer = pages.Select(OuterOf).ToList();
        var counts = outer.SelectMany(lines => lines.Select(KeyOf).Distinct()).GroupBy(key => key).ToDictionary(g => g.Key, g => g.Count());
        // Heads of left and right pages differ.
        var least = Math.Max(2, pages.Count / 3);
        var dropped = outer.SelectMany(lines => lines.Where(l => counts[KeyOf(l)] >= least)).ToHashSet(ReferenceEqualityComparer.Instance);
        return ([.. pages.Select(lines => lines.Where(l => !dropped.Contains(l)).ToList())], dropped.Count);
    }

    private static List<PdfLine> OuterOf(IReadOnlyList<PdfLine> lines)
    {
        var rows = lines.Select(l => Math.Round(l.Baseline)).Distinct().Order().ToList();
        if (rows.Count == 0)
            return [];
        var (low, high) = (rows[Math.Min(Outer, rows.Count) - 1], rows[Math.Max(0, rows.Count - Outer)]);
        return [.. lines.Where(l => Math.Round(l.Baseline) <= low || Math.Round(l.Baseline) >= high)];
    }

    // Where it stands belongs to it: a heading of a section can return, a running head returns in its place.
    private static string KeyOf(PdfLine line)
    {
        var key = new StringBuilder();
        foreach (var c in line.Text)
        {
            if (!char.IsAsciiDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (key.Length == 0 || key[^1] != '#')
                key.Append('#');
        }
        return $"{Math.Round(line.Baseline / 4)}:{key}";
    }
}
