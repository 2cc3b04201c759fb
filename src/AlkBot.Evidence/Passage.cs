namespace AlkBot.Evidence;

/// <summary>A span worth returning.</summary>
/// <param name="Id">Its source and place.</param>
/// <param name="Kind">What it is in the source.</param>
/// <param name="SectionPath">The headings above it, outermost first; empty before the first heading.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The canonical text at <paramref name="Span"/>, character for character.</param>
/// <param name="Sentences">The sentences in it, in order, as spans of the canonical text; a row or a reference is one.</param>
public sealed record Passage(
    PassageId Id,
    PassageKind Kind,
    IReadOnlyList<string> SectionPath,
    Span Span,
    string Text,
    IReadOnlyList<Span> Sentences)
{
    /// <summary>The row's cells and headers when the passage is a table row; null otherwise.</summary>
    public TableRow? Row { get; init; }

    /// <summary>The innermost heading, or the kind's name where there is no heading.</summary>
    public string Section => SectionPath.Count > 0 ? SectionPath[^1] : Kind.ToString();

    /// <summary>The text at <paramref name="span"/>, which lies inside this passage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the passage.</exception>
    public string Slice(Span span) => Text[(span.Start - Span.Start)..(span.End - Span.Start)];
}
