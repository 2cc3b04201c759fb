using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Quotation;

namespace AlkBot.Sources.Layout;

/// <summary>Finds the title, the headings and the captions that a manifest names.</summary>
internal sealed class ManifestPlaces(FlatText text, Manifest manifest, string fileName)
{
    public TitleBlock? Title()
    {
        if (manifest.Title is not { } title)
            return null;
        return new TitleBlock(Alone(title, 0) ?? throw NotFound("title", title, 0, "as a sentence or line of its own"));
    }

    public IEnumerable<HeadingBlock> Headings(int from)
    {
        var after = "";
        for (var i = 0; i < (manifest.Headings?.Count ?? 0); i++)
        {
            var heading = manifest.Headings![i];
            var span = Alone(heading.Title, from)
                ?? throw NotFound($"headings[{i}]", heading.Title, from, $"as a sentence or line of its own{after}");
            yield return new HeadingBlock(new Heading(heading.Title, heading.Level, span), heading.Role);
            (from, after) = (span.End, $" after the heading '{heading.Title}'");
        }
    }

    public IEnumerable<CaptionBlock> Captions()
    {
        for (var i = 0; i < (manifest.Captions?.Count ?? 0); i++)
        {
            var caption = manifest.Captions![i];
            yield return new CaptionBlock(
                Labelled(caption)
                    ?? Alone(caption.Text, 0)
                    ?? throw NotFound($"captions[{i}].text", caption.Text, 0, "as a sentence of its own"),
                caption.Label);
        }
    }

    /// <summary>Refuses bibliographic data that the text does not give.</summary>
    public void CheckBibliography()
    {
        foreach (var (key, words) in manifest.Bibliography)
        {
            if (!text.Find(words, 0).Any())
                throw NotFound($"bibliography.{key}", words, 0, "anywhere");
        }
    }

    // "Figure 2. The caption.": the label belongs to it.
    private Span? Labelled(ManifestCaption caption)
    {
        foreach (var label in text.Find(caption.Label, 0))
        {
            var start = label.End;
            while (start < text.Length && (text.IsSpace(start) || text.Text[start] is '.' or ':' or '|' or '-' or '\u2013'))
                start++;
            if (text.Has(caption.Text, start) && OwnSentence.At(text.Text, new Span(label.Start, start + caption.Text.Length)) is { } span)
                return span;
        }
        return null;
    }

    private Span? Alone(string words, int from) =>
        text.Find(words, from).Select(place => OwnSentence.At(text.Text, place)).FirstOrDefault(s => s is not null);

    private SourceException NotFound(string entry, string words, int from, string how)
    {
        var verbatim = text.Find(words, from).Any()
            ? "it stands only inside other text"
            : $"the nearest is '{NearestText.Of(words, text.Text[from..])}'";
        return new SourceException($"{manifest.FileName}: {entry}: '{words}' is not in {fileName} {how}; {verbatim}.");
    }
}
