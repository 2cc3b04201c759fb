using AlkBot.Evidence;

namespace AlkBot.Sources.Layout;

/// <summary>The title and the headers of a part of a flattened table, found in the text.</summary>
/// <param name="Title">The line above the headers, where there is one.</param>
/// <param name="Headers">From the first header's first character to the separator before the first row.</param>
/// <param name="Columns">The words over each column and where they stand.</param>
internal sealed record TableHead(Span? Title, Span Headers, IReadOnlyList<(string Text, IReadOnlyList<Span> Spans)> Columns)
{
    public int Start => Title?.Start ?? Headers.Start;

    public int End => Headers.End;

    /// <summary>The header rows as a flattened table has them.</summary>
    public static string Flattened(ManifestTablePart part) => string.Join(' ', part.Headers.SelectMany(row => row));

    /// <summary>The first place from <paramref name="from"/> on where title and headers stand together; null when there is none.</summary>
    public static TableHead? Find(FlatText text, ManifestTablePart part, int from)
    {
        var flattened = Flattened(part);
        var words = flattened.Trim();
        foreach (var place in text.Find(part.Title ?? words, from))
        {
            var start = part.Title is null ? place.Start : AfterTitle(text, place.End);
            if (text.Has(words, start))
                return Of(text, part, part.Title is null ? null : place, start, flattened);
        }
        return null;
    }

    private static int AfterTitle(FlatText text, int from)
    {
        if (from < text.Length && text.Text[from] is '.' or ':')
            from++;
        return text.SkipSpaces(from);
    }

    private static TableHead Of(FlatText text, ManifestTablePart part, Span? title, int start, string flattened)
    {
        var offset = start - (flattened.Length - flattened.TrimStart().Length);
        var columns = part.Headers[0].Select(_ => (Texts: new List<string>(), Spans: new List<Span>())).ToList();
        foreach (var row in part.Headers)
        {
            for (var c = 0; c < row.Count; c++)
            {
                if (row[c].Length > 0)
                {
                    columns[c].Texts.Add(row[c]);
                    columns[c].Spans.Add(new Span(offset, offset + row[c].Length));
                }
                offset += row[c].Length + 1;
            }
        }
        var end = start + flattened.Trim().Length;
        // Empty header cells at the end leave their separators, where they were not cut off.
        for (var empty = flattened.Length - flattened.TrimEnd().Length; empty > 0 && text.IsSpace(end) && text.IsSpace(end + 1); empty--)
            end++;
        var named = columns.Select(c => (string.Join(' ', c.Texts), (IReadOnlyList<Span>)c.Spans));
        return new TableHead(title, new Span(start, end), [.. named]);
    }
}
