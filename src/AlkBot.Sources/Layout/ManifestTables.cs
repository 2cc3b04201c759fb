using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Quotation;
using AlkBot.Sources.Sentences;
using AlkBot.Sources.Tables;

namespace AlkBot.Sources.Layout;

/// <summary>Finds the flattened tables that a manifest names by their part titles and headers.</summary>
internal sealed class ManifestTables(FlatText text, Manifest manifest, string fileName)
{
    /// <summary>The tables; each ends with its sentence, before <paramref name="headings"/>, or where the manifest says.</summary>
    public IEnumerable<TableBlock> Find(IReadOnlyList<HeadingBlock> headings)
    {
        var from = 0;
        for (var t = 0; t < (manifest.Tables?.Count ?? 0); t++)
        {
            var table = manifest.Tables![t];
            var heads = new List<TableHead>();
            for (var p = 0; p < table.Parts.Count; p++)
            {
                var entry = $"tables[{t}].parts[{p}]";
                heads.Add(TableHead.Find(text, table.Parts[p], from) ?? throw NotFound(entry, table.Parts[p], from));
                from = heads[^1].End;
            }
            var end = EndOf(table, $"tables[{t}]", from, headings);
            yield return new TableBlock(new Span(heads[0].Start, end.Block), table.Label, [.. Parts(heads, end.Rows)]);
            from = end.Block;
        }
    }

    private IEnumerable<TablePart> Parts(List<TableHead> heads, int end)
    {
        for (var p = 0; p < heads.Count; p++)
        {
            var rowsEnd = p + 1 < heads.Count ? heads[p + 1].Start : end;
            var start = Math.Min(heads[p].End + 1, rowsEnd);
            // The last separator belongs to what follows, not to a cell.
            if (rowsEnd > start && text.IsSpace(rowsEnd - 1))
                rowsEnd--;
            var columns = heads[p].Columns.Select(c => new TableColumn(c.Text, c.Spans, ColumnRoles.Of(c.Text)));
            yield return new TablePart(heads[p].Title, [.. columns], new Span(start, rowsEnd));
        }
    }

    private (int Rows, int Block) EndOf(ManifestTable table, string entry, int from, IReadOnlyList<HeadingBlock> headings)
    {
        if (table.EndsBefore is { } following)
        {
            var place = text.Find(following, from).Cast<Span?>().FirstOrDefault()
                ?? throw new SourceException($"{manifest.FileName}: {entry}.endsBefore: '{following}' is not in {fileName} after the table's headers; the nearest is '{Nearest(following, from)}'.");
            return (place.Start, place.Start);
        }
        var limit = headings.Where(h => h.Span.Start >= from).Select(h => (int?)h.Span.Start).FirstOrDefault() ?? text.Length;
        var end = SentenceSplitter.Split(text.Text, new Span(from, limit)).Select(s => s.End).FirstOrDefault(limit);
        return (text.Text[end - 1] == '.' ? end - 1 : end, end);
    }

    private SourceException NotFound(string entry, ManifestTablePart part, int from)
    {
        var words = TableHead.Flattened(part);
        if (part.Title is { } title && !text.Find(title, from).Any())
            return Missing($"{entry}.title", title, from);
        return Missing($"{entry}.headers", words, from);
    }

    private SourceException Missing(string entry, string words, int from) => new(
        $"{manifest.FileName}: {entry}: '{words}' is not in {fileName} where the table should be, with every space as it stands there; the nearest is '{Nearest(words, from)}'.");

    private string Nearest(string words, int from) => NearestText.Of(words, text.Text[from..]);
}
