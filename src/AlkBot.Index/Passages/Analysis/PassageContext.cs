using AlkBot.Evidence;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>The words a passage is found by beside its own: its headings, and for a row its headers and the cells it continues.</summary>
internal static class PassageContext
{
    /// <summary>The words, a heading or a header a line.</summary>
    public static string Of(Passage passage)
    {
        var lines = new List<string>(passage.SectionPath);
        if (passage.Row is { } row)
        {
            lines.Add(row.Table);
            foreach (var cell in row.Cells)
            {
                lines.Add(cell.Column);
                if (cell.Continued)
                    lines.Add(cell.Text);
            }
        }
        return string.Join('\n', lines);
    }
}
