using AlkBot.Evidence;

namespace AlkBot.Index.Verification;

/// <summary>Checks a citation by the passage it names; the passage's own text is checked with its source.</summary>
internal static class CitationCheck
{
    public static async ValueTask<bool> IsRightAsync(IIndexReader reader, Citation citation, CancellationToken cancellationToken)
    {
        var window = await reader.ReadPassageAsync(citation.Passage, 0, cancellationToken).ConfigureAwait(false);
        return window?.Passage is { } passage
            && citation.Span.Length > 0
            && passage.Span.Contains(citation.Span)
            && passage.Slice(citation.Span) == citation.Quote;
    }
}
