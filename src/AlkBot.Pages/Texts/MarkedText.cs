using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>A canonical text in which one span may be marked.</summary>
public sealed class MarkedText
{
    private readonly string _text;

    /// <param name="text">The text.</param>
    /// <param name="cited">What is marked; null for nothing. It lies inside the text.</param>
    public MarkedText(string text, Span? cited)
    {
        _text = text;
        Cited = cited is { } span ? WithoutBlanksBefore(span) : null;
    }

    /// <summary>What is marked, from its first letter on.</summary>
    public Span? Cited { get; }

    /// <summary>The text at <paramref name="span"/>, as it can be shown.</summary>
    public string Shown(Span span) => ShownText.Of(span.Slice(_text));

    /// <summary>The same in stretches, marked and not; none of them is empty.</summary>
    public IEnumerable<TextRun> Runs(Span span)
    {
        if (Cited is not { } cited || !cited.Overlaps(span))
            return span.Length > 0 ? [new TextRun(Shown(span), false, false)] : [];
        var (start, end) = (Math.Max(span.Start, cited.Start), Math.Min(span.End, cited.End));
        (Span Span, bool IsMarked)[] parts = [(new(span.Start, start), false), (new(start, end), true), (new(end, span.End), false)];
        return parts.Where(p => p.Span.Length > 0).Select(p => new TextRun(Shown(p.Span), p.IsMarked, p.IsMarked && start == cited.Start));
    }

    private Span WithoutBlanksBefore(Span span)
    {
        var start = span.Start;
        while (start < span.End - 1 && char.IsWhiteSpace(_text[start]))
            start++;
        return span with { Start = start };
    }
}
