using AlkBot.Answers;
using AlkBot.Evidence;

namespace AlkBot.Pictures.Drawing;

/// <summary>A picture: what it says, and the shapes that say it. It is drawn in the colours of a theme when it is asked for.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Alternative">All that it says, for those who do not see it, as far as Discord takes it.</param>
/// <param name="Values">The values of sources in it; each has a citation.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record Picture(string Title, string Alternative, IReadOnlyList<DrawnValue> Values, int Width, int Height)
{
    internal IReadOnlyList<Shape> Shapes { get; init; } = [];
}

/// <summary>A value in a picture.</summary>
/// <param name="Of">What it is a value of, such as a drug with the arm or the patients.</param>
/// <param name="Text">The value as a source prints it.</param>
/// <param name="Citations">The quotes it rests on; never empty.</param>
public sealed record DrawnValue(string Of, string Text, IReadOnlyList<DrawnCitation> Citations);

/// <summary>Where a drawn value stands in a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">The place in its canonical text.</param>
/// <param name="Quote">The text there.</param>
public sealed record DrawnCitation(SourceId Source, Span Span, string Quote)
{
    internal static IReadOnlyList<DrawnCitation> Of(params IEnumerable<Fact> facts) =>
        [.. facts.SelectMany(f => f.Citations).Select(c => new DrawnCitation(c.Source, c.Span, c.Quote)).Distinct()];

    internal static DrawnCitation Of(NumberedCitation citation) =>
        new(SourceId.Parse(citation.Source), new Span(citation.Start, citation.End), citation.Quote);
}
