using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>Parts a stretch of text into paragraphs and lists, and what is too long for one paragraph into several.</summary>
internal static partial class ListedLines
{
    // A sentence has a hundred characters. What is far longer is no prose, and must not make a page of any size.
    private const int Longest = 20_000;

    /// <summary>The blocks of <paramref name="span"/>.</summary>
    public static IEnumerable<TextBlock> Of(string text, Span span, PassageKind? kind)
    {
        var (items, plain) = (new List<Span>(), new List<Span>());
        foreach (var line in Lines(text, span))
        {
            var isItem = line.Length <= Longest && Bullet().IsMatch(text.AsSpan(line.Start, Math.Min(line.Length, 8)));
            if (isItem ? plain.Count > 0 : items.Count > 0)
            {
                foreach (var block in Blocks(text, items, plain, kind))
                    yield return block;
                (items, plain) = ([], []);
            }
            (isItem ? items : plain).Add(line);
        }
        foreach (var block in Blocks(text, items, plain, kind))
            yield return block;
    }

    private static IEnumerable<TextBlock> Blocks(string text, List<Span> items, List<Span> plain, PassageKind? kind)
    {
        if (items.Count > 1)
            return [new ListBlock(new Span(items[0].Start, items[^1].End), items)];
        var lines = items.Count > 0 ? items : plain;
        return lines.Count == 0 ? [] : Pieces(text, new Span(lines[0].Start, lines[^1].End)).Select(p => new ParagraphBlock(p, kind));
    }

    private static IEnumerable<Span> Lines(string text, Span span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var at = text.IndexOf('\n', start, span.End - start);
            var end = at < 0 ? span.End : at;
            if (TextGaps.Trim(text, new Span(start, end)) is { } line)
                yield return line;
            start = end + 1;
        }
    }

    private static IEnumerable<Span> Pieces(string text, Span span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var end = Math.Min(start + Longest, span.End);
            if (end < span.End && char.IsLowSurrogate(text[end]))
                end--;
            yield return new Span(start, end);
            start = end;
        }
    }

    [GeneratedRegex(@"^(?:[-–*•‣▪·]|[0-9]{1,3}[.)]|\([0-9a-z]{1,3}\))\s", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();
}
