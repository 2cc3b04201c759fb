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
        var places = values.Where(v => v.Length > 0).Select(v => PlaceOf(v, quote)).OfType<Span>().ToList();
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

    // As words of its own before as a part of others: 4 is not what 400 says.
    private static Span? PlaceOf(string value, string quote)
    {
        Span? first = null;
        for (var at = -1; (at = quote.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var place = new Span(at, at + value.Length);
            if (IsApart(quote, at - 1, at) && IsApart(quote, place.End - 1, place.End))
                return place;
            first ??= place;
        }
        return first;
    }

    private static bool IsApart(string text, int before, int after) =>
        before < 0 || after >= text.Length || !char.IsLetterOrDigit(text[before]) || !char.IsLetterOrDigit(text[after]);

    private static int EndBefore(string text, int most)
    {
        var blank = text.LastIndexOf(' ', most - 1, most / 2);
        var end = blank > 0 ? blank : most - 1;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static int StartAfter(string text, int start, int limit)
    {
        var blank = text.IndexOf(' ', start, Math.Max(0, limit - start));
        start = blank > 0 ? blank + 1 : start;
        return start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}
