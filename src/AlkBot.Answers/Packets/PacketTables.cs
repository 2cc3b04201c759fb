using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Packets;

/// <summary>The tables of a packet: of a thing the rows that are cited of it, of a source every row.</summary>
internal static class PacketTables
{
    /// <summary>The tables that <paramref name="rows"/> are of.</summary>
    public static IEnumerable<PacketTable> Of(IEnumerable<Passage> rows, Library library) => rows
        .Where(p => p.Row is not null)
        .GroupBy(p => (p.Id.Source, p.Row!.Table, p.Row.Caption))
        .Select(table => Of(table.Key.Source, table.Key.Table, table.Key.Caption, [.. table.OrderBy(p => p.Id.Ordinal)], library));

    private static PacketTable Of(SourceId source, string label, Span? caption, IReadOnlyList<Passage> rows, Library library)
    {
        var text = library.ReadText(source) ?? "";
        var columns = new List<(string Header, int Nth)>();
        var cells = new List<Dictionary<(string Header, int Nth), string>>();
        foreach (var row in rows)
        {
            var byColumn = new Dictionary<(string, int), string>();
            foreach (var cell in row.Row!.Cells)
            {
                var column = (cell.Column, byColumn.Keys.Count(c => c.Item1 == cell.Column));
                byColumn[column] = cell.Text;
                if (!columns.Contains(column))
                    columns.Add(column);
            }
            cells.Add(byColumn);
        }
        return new PacketTable(
            $"{label}{PartSeparator.Dot}{source}",
            caption is { } span && span.FitsIn(text.Length) ? span.Slice(text) : null,
            [.. columns.Select(c => c.Header)],
            [.. cells.Select(row => columns.Select(c => row.GetValueOrDefault(c, "")).ToList())]);
    }
}
