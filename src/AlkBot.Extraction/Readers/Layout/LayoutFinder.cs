using AlkBot.Evidence;

namespace AlkBot.Extraction.Readers.Layout;

/// <summary>Finds the structure of a text: what the manifest tells, and by rule what it leaves out.</summary>
internal static class LayoutFinder
{
    /// <summary>The structure of <paramref name="text"/>.</summary>
    /// <exception cref="SourceException">The manifest names what the text does not have.</exception>
    public static DocumentLayout Find(string text, Manifest manifest, string fileName)
    {
        var flat = new FlatText(text);
        var places = new ManifestPlaces(flat, manifest, fileName);
        var remarks = new List<string>();
        var title = places.Title();
        var headings = places.Headings(title?.Span.End ?? 0).ToList();
        var blocks = new List<Block>();
        if (title is not null)
            blocks.Add(title);
        blocks.AddRange(headings);
        blocks.AddRange(places.Captions());
        blocks.AddRange(new ManifestTables(flat, manifest, fileName).Find(headings));
        return new DocumentLayout(manifest.Title ?? fileName, manifest.Kind ?? "text", InOrder(manifest, blocks), remarks);
    }

    private static List<Block> InOrder(Manifest manifest, List<Block> blocks)
    {
        var ordered = blocks.OrderBy(b => b.Span).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.Overlaps(ordered[i - 1].Span))
                throw new SourceException($"{manifest.FileName}: {Name(ordered[i - 1])} and {Name(ordered[i])} share text; each stands for itself.");
        }
        return ordered;
    }

    private static string Name(Block block) => block switch
    {
        HeadingBlock heading => $"the heading '{heading.Heading.Title}'",
        CaptionBlock caption => $"the caption of {caption.Label}",
        TableBlock table => table.Label,
        _ => "the title",
    };
}
