namespace AlkBot.Evidence;

/// <summary>A verbatim quote and where it stands.</summary>
/// <param name="Passage">The passage that holds the quote.</param>
/// <param name="Section">The innermost heading above it.</param>
/// <param name="Span">Where the quote stands in the source's canonical text.</param>
/// <param name="Quote">The text there, character for character.</param>
public sealed record Citation(PassageId Passage, string Section, Span Span, string Quote)
{
    /// <summary>The source quoted.</summary>
    public SourceId Source => Passage.Source;

    /// <summary>Cites <paramref name="span"/> of <paramref name="passage"/>.</summary>
    public static Citation Of(Passage passage, Span span) => new(passage.Id, passage.Section, span, passage.Slice(span));

    /// <summary>Cites the whole of <paramref name="passage"/>.</summary>
    public static Citation Of(Passage passage) => new(passage.Id, passage.Section, passage.Span, passage.Text);

    /// <summary>Whether slicing <paramref name="canonicalText"/> by the span gives the quote.</summary>
    public bool IsVerbatimIn(string canonicalText) =>
        Span.FitsIn(canonicalText.Length) && canonicalText.AsSpan(Span.Start, Span.Length).SequenceEqual(Quote);
}
