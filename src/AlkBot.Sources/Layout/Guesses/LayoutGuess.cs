using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Passages;
using AlkBot.Sources.Sentences;

namespace AlkBot.Sources.Layout.Guesses;

/// <summary>Guesses what a manifest does not tell, and says so.</summary>
internal sealed class LayoutGuess(string text)
{
    private readonly List<string> _remarks = [];

    /// <summary>Every guess in one line.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public TitleBlock? Title()
    {
        if (TitleGuess.In(text) is not { } span)
            return null;
        _remarks.Add($"guessed the title: {TitleGuess.Words(span.Slice(text))}");
        return new TitleBlock(span);
    }

    /// <summary>The headings and captions behind <paramref name="from"/>.</summary>
    public IReadOnlyList<Block> Headings(int from)
    {
        var range = new Span(from, text.Length);
        var flattened = Paragraphs.Lines(text, range).Count(line => line.Length > 0) <= 1;
        var blocks = (flattened ? SentenceHeadings.In(text, range) : LineHeadings.In(text, range)).ToList();
        foreach (var block in blocks)
        {
            _remarks.Add(block is HeadingBlock heading
                ? $"guessed a heading: {heading.Heading.Title}"
                : $"guessed a caption: {block.Span.Slice(text).ReplaceLineEndings(" ")}");
        }
        return blocks;
    }

    public string Kind(string title)
    {
        var kind = title.Contains("review", StringComparison.OrdinalIgnoreCase) ? "review" : "text";
        _remarks.Add($"guessed the kind: {kind}");
        return kind;
    }

    /// <summary>Says where flattened tables seem to be that nobody described.</summary>
    public void MissTables()
    {
        var sentences = SentenceSplitter.Split(text, new Span(0, text.Length));
        foreach (var sentence in sentences.Where(s => SentenceHeadings.IsFlattenedTable(s.Slice(text))))
            _remarks.Add($"a flattened table may stand at {sentence}; name its headers in a manifest, or it stays one sentence");
    }
}
