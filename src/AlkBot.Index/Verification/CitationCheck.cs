using AlkBot.Evidence;

namespace AlkBot.Index.Verification;

/// <summary>Checks a citation by the passage it names; the passage's own text is checked with its source.</summary>
internal static class CitationCheck
{
    public static bool IsRight(Passage? passage, Citation citation) => passage is not null
        && citation.Span.Length > 0
        && passage.Span.Contains(citation.Span)
        && passage.Slice(citation.Span) == citation.Quote;
}
