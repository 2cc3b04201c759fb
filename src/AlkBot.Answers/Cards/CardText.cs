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
    /// At most <paramref name="most"/> characters of <paramref name="quote"/> around the first of <paramref name="values"/> in it.
    /// </summary>
    public static string Around(string quote, IEnumerable<string> values, int most)
    {
        if (quote.Length <= most)
            return quote;
        var found = values.Select(v => (At: quote.IndexOf(v, StringComparison.OrdinalIgnoreCase), v.Length)).FirstOrDefault(v => v.At >= 0);
        if (found.At + found.Length <= most)
            return Head(quote, most);
        // A third of the room goes to what leads to the value, so that it reads as a sentence.
        var start = Math.Max(0, Math.Min(found.At - (most / 3), quote.Length - most));
        start = start == 0 ? 0 : StartAfter(quote, start, found.At);
        return (start > 0 ? $"{Ellipsis}" : "") + Head(quote[start..], most);
    }

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
