using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Entities.Names;

/// <summary>A stretch of the canonical text across whose ends no name runs: a sentence, a cell or a heading.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The canonical text there; its property has every hyphen as keyboards have it, so that names are one name.</param>
/// <param name="Passage">The passage that holds it; null for a heading, which cannot be cited.</param>
/// <param name="Column">What the column of a cell holds; null for running text.</param>
internal sealed record Segment(Span Span, string Text, Passage? Passage, ColumnKind? Column)
{
    private const int Longest = 16 * 1024;

    /// <summary>The text that names are looked for in, as long as the canonical one.</summary>
    public string Text { get; } = PlainHyphens(Text);

    /// <summary>The words of <see cref="Text"/>.</summary>
    public IReadOnlyList<Word> Words { get; } = Word.In(PlainHyphens(Text));

    /// <summary>Whether it belongs to the list of references, which names things without telling what they are.</summary>
    public bool IsReference => Passage?.Kind == PassageKind.Reference;

    /// <summary>Whether names can be learnt from it: acknowledgements name grants and committees, not drugs.</summary>
    public bool Teaches => Passage?.Kind != PassageKind.BackMatter;

    /// <summary>All of them, in the order of the text.</summary>
    public static IReadOnlyList<Segment> Of(SourceDocument document) =>
        [.. document.Passages.SelectMany(Of).Concat(document.Headings.Select(h => Of(document, h))).OrderBy(s => s.Span)];

    /// <summary>The span in the canonical text of a stretch of <see cref="Text"/>.</summary>
    public Span Place(int start, int length) => new(Span.Start + start, Span.Start + start + length);

    private static IEnumerable<Segment> Of(Passage passage) => passage.Row is { } row
        ? row.Cells.Where(c => !c.Continued).Select(c => new Segment(c.Span, c.Text, passage, ColumnRoles.Of(c.Column).Kind))
        : passage.Sentences.SelectMany(s => Pieces(passage, s)).Select(s => new Segment(s, passage.Slice(s), passage, null));

    // No sentence is as long: what is, is a table or a list that lost its form, and what is found in it is held piece by piece.
    private static IEnumerable<Span> Pieces(Passage passage, Span sentence)
    {
        var start = sentence.Start;
        while (sentence.End - start > Longest)
        {
            var text = passage.Slice(new Span(start, start + Longest));
            var end = start + (text.LastIndexOf(' ') is var space and > 0 ? space : Longest);
            yield return new Span(start, end);
            start = end;
        }
        yield return new Span(start, sentence.End);
    }

    /// <summary>The text, as long as it is, with U+2010 and the hyphen at which no line breaks as keyboards have them.</summary>
    public static string PlainHyphens(string text) => text.Replace('\u2010', '-').Replace('\u2011', '-');

    private static Segment Of(SourceDocument document, Heading heading) =>
        new(heading.Span, heading.Span.Slice(document.Source.Text), null, null);
}
