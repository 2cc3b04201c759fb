using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Layout.Guesses;

namespace AlkBot.Sources.Layout;

/// <summary>Finds the structure of a text: what the manifest tells, and by rule what it leaves out.</summary>
internal static class LayoutFinder
{
    /// <summary>The structure of <paramref name="text"/>.</summary>
    /// <exception cref="SourceException">The manifest names what the text does not have.</exception>
    public static DocumentLayout Find(string text, Manifest manifest, string fileName)
    {
        var flat = new FlatText(text);
        var places = new ManifestPlaces(flat, manifest, fileName);
        places.CheckBibliography();
        var guess = new LayoutGuess(text);
        var title = places.Title() ?? guess.Title();
        var from = title?.Span.End ?? 0;
        var headings = places.Headings(from).ToList();
        var told = new List<Block>(headings);
        if (title is not null)
            told.Add(title);
        told.AddRange(places.Captions());
        told.AddRange(new ManifestTables(flat, manifest, fileName).Find(headings));
        var blocks = InOrder(manifest, told);
        if (manifest.Headings is null)
            blocks = WithGuesses(blocks, guess.Headings(from));
        if (manifest.Tables is null)
            guess.MissTables();
        var shown = manifest.Title ?? (title is null ? fileName : TitleGuess.Words(title.Span.Slice(text)));
        return new DocumentLayout(shown, manifest.Kind ?? guess.Kind(shown), blocks, guess.Remarks);
    }

    private static List<Block> WithGuesses(List<Block> told, IReadOnlyList<Block> guessed) =>
        [.. told.Concat(guessed.Where(g => !told.Exists(t => t.Span.Overlaps(g.Span)))).OrderBy(b => b.Span)];

    private static List<Block> InOrder(Manifest manifest, List<Block> blocks)
    {
        var ordered = blocks.OrderBy(b => b.Span).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.Overlaps(ordered[i - 1].Span))
            {
                throw new SourceException(
                    $"{manifest.FileName}: {Name(ordered[i - 1])} and {Name(ordered[i])} share text; each stands for itself.");
            }
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
