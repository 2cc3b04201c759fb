using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>Cuts text between words; an ellipsis stands for what is left out.</summary>
public static class CardText
{
    private const char Ellipsis = '…';
    private const int CharactersPerRow = 27;
    private const char FirstWide = '\u2e80';

    /// <summary>How many rows of a phone's screen a text of <paramref name="length"/> characters takes.</summary>
    public static int Rows(int length) => (length + CharactersPerRow - 1) / CharactersPerRow;

    /// <summary>How many rows <paramref name="text"/> takes; characters of Chinese and Japanese are twice as wide.</summary>
    public static int Rows(string text) => Rows(text.Length + text.Count(c => c >= FirstWide));

    /// <summary>The beginning of <paramref name="text"/>, at most <paramref name="most"/> characters of it.</summary>
    public static string Head(string text, int most) =>
        text.Length <= most ? text : text[..EndBefore(text, most)].TrimEnd(' ', ',', ';') + Ellipsis;

    /// <summary>
    /// About <paramref name="most"/> characters of <paramref name="quote"/> around the first of <paramref name="values"/> that it holds, which
    /// is never cut, and around as many of the others as there is room for.
    /// </summary>
    public static string Around(string quote, IEnumerable<string> values, int most)
    {
        if (quote.Length <= most)
            return quote;
        var places = values.Where(v => v.Length > 0).Select(v => Find(v, quote) ?? AnyPlaceOf(v, quote)).OfType<Span>().ToList();
        if (places.Count == 0)
            return Head(quote, most);
        // A third of the room goes to what leads to the value, so that it reads as a sentence.
        var shown = places.Aggregate((all, more) =>
            new Span(Math.Min(all.Start, more.Start), Math.Max(all.End, more.End)) is { } both && both.Length <= most * 2 / 3 ? both : all);
        if (shown.End <= EndBefore(quote, most))
            return Head(quote, most);
        var start = Math.Max(0, Math.Min(shown.Start - (most / 3), quote.Length - most));
        start = start == 0 ? 0 : StartAfter(quote, start, shown.Start);
        var rest = quote[start..];
        var end = start + most >= quote.Length ? rest.Length : Math.Max(EndBefore(rest, most), shown.End - start);
        return (start > 0 ? $"{Ellipsis}" : "") + (end == rest.Length ? rest : rest[..end].TrimEnd(' ', ',', ';') + Ellipsis);
    }

    /// <summary>Where <paramref name="value"/> stands in <paramref name="quote"/> as words of its own; null where it is nowhere: 4 is not what 400 or 1.4 say.</summary>
    public static Span? Find(string value, string quote)
    {
        for (var at = -1; (at = quote.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            if (IsApart(quote, at) && IsApart(quote, at + value.Length))
                return new Span(at, at + value.Length);
        }
        return null;
    }

    private static Span? AnyPlaceOf(string value, string quote) =>
        quote.IndexOf(value, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? new Span(at, at + value.Length) : null;

    // Whether a word ends or begins between two characters; a point or comma goes on with a figure.
    private static bool IsApart(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
            return true;
        var (before, after) = (text[at - 1], text[at]);
        return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            && !(IsPoint(before) && char.IsAsciiDigit(after) && at > 1 && char.IsAsciiDigit(text[at - 2]))
            && !(IsPoint(after) && char.IsAsciiDigit(before) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }

    private static bool IsPoint(char c) => c is '.' or ',' or '·';

    // Neither a bracket is left open nor a figure without what it counts, unless that is half of the text.
    private static int EndBefore(string text, int most)
    {
        var blank = text.LastIndexOf(' ', most - 1, most / 2);
        var end = blank > 0 ? blank : most - 1;
        var open = OpenBracket(text, end);
        if (open > most / 2)
            end = open - 1;
        while (end < text.Length && end > most / 2 && IsUnfinished(text[end - 1]) && text.LastIndexOf(' ', end - 1) is var earlier && earlier > most / 2)
            end = earlier;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static bool IsUnfinished(char last) => char.IsAsciiDigit(last) || last is '<' or '>' or '=' or '≤' or '≥' or '±';

    private static int OpenBracket(string text, int end)
    {
        var (open, depth) = (-1, 0);
        for (var at = 0; at < end; at++)
        {
            if (text[at] is '(' or '[' && depth++ == 0)
                open = at;
            else if (text[at] is ')' or ']' && depth > 0)
                depth--;
        }
        return depth > 0 ? open : -1;
    }

    private static int StartAfter(string text, int start, int limit)
    {
        var blank = text.IndexOf(' ', start, Math.Max(0, limit - start));
        start = blank > 0 ? blank + 1 : start;
        return start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}
