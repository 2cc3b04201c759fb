using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>A row on one line, to be compared at a glance.</summary>
internal static class RowText
{
    /// <summary>The cells between bars; ^ marks one that continues a cell above.</summary>
    public static string Of(Passage row) => string.Join(" | ", row.Row!.Cells.Select(c => (c.Continued ? "^" : "") + c.Text));
}
