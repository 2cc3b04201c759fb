using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>Finds what a list of spans leaves out.</summary>
internal static class TextGaps
{
    /// <summary>The stretches of <paramref name="whole"/> outside all <paramref name="parts"/> that hold a letter or digit.</summary>
    public static IReadOnlyList<Span> Of(string text, Span whole, IEnumerable<Span> parts)
    {
        var (gaps, at) = (new List<Span>(), whole.Start);
        foreach (var part in parts.Where(whole.Overlaps).Order().Append(new Span(whole.End, whole.End)))
        {
            if (part.Start > at && Trim(text, new Span(at, part.Start)) is { } gap && HasWords(text, gap))
                gaps.Add(gap);
            at = Math.Max(at, part.End);
        }
        return gaps;
    }

    /// <summary>The span without blanks at its ends; null where there is nothing else.</summary>
    public static Span? Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new Span(start, end) : null;
    }

    /// <summary>Whether there is a letter or digit in <paramref name="span"/>.</summary>
    public static bool HasWords(string text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return true;
        }
        return false;
    }
}
