using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Sources.Sentences;

/// <summary>Splits English scientific prose into sentences, each a span without the white space around it.</summary>
public static partial class SentenceSplitter
{
    private const string Closers = ")]}\"'\u2019\u201d\u00bb*\u2020\u2021";

    /// <summary>The sentences of <paramref name="range"/>: in order, together covering all of it but white space.</summary>
    public static IReadOnlyList<Span> Split(string text, Span range)
    {
        var sentences = new List<Span>();
        var start = SkipWhiteSpace(text, range.Start, range.End);
        var i = start;
        while (i < range.End)
        {
            if (!IsTerminator(text[i]))
            {
                i++;
                continue;
            }
            var stop = i;
            while (i < range.End && IsTerminator(text[i]))
                i++;
            var stops = i - stop;
            i = SkipClosers(text, i, range.End);
            var raised = SkipRaisedNumbers(text, new Span(start, stop), i, range.End);
            var follows = raised > i ? i : SkipWhiteSpace(text, i, range.End);
            i = raised;
            if (i < range.End && !char.IsWhiteSpace(text[i]))
                continue;
            var next = SkipWhiteSpace(text, i, range.End);
            if (next < range.End && !Ends(text, new Span(start, stop), stops, new Span(follows, range.End)))
                continue;
            sentences.Add(new Span(start, i));
            (start, i) = (next, next);
        }
        if (start < range.End)
            sentences.Add(new Span(start, TrimEnd(text, start, range.End)));
        return sentences;
    }

    // head: the sentence up to its stop; tail: what follows after white space.
    private static bool Ends(string text, Span head, int stops, Span tail)
    {
        if (!SentenceOpening.IsAt(text, tail))
            return false;
        if (text[head.End] is not '.' || stops > 1)
            return true;
        var word = LastWord(text, head);
        if (word.Start == head.Start && IsEnumerator(word.Slice(text)))
            return false;
        return Abbreviations.CanEnd(text, head, word, tail);
    }

    // "1. Smith J", "a. First": the number of an item, not its whole text.
    private static bool IsEnumerator(string word) =>
        word.Length is > 0 and <= 3 && (word.All(char.IsAsciiDigit) || (word.Length == 1 && char.IsAsciiLetter(word[0])));

    private static Span LastWord(string text, Span head)
    {
        var start = head.End;
        while (start > head.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '"' or '\u201c'))
            start--;
        return new Span(start, head.End);
    }

    private static bool IsTerminator(char c) => c is '.' or '?' or '!' or '\u2026';

    // Closing quotes and brackets, and a citation set behind the stop: "resistance.[12,13] The".
    private static int SkipClosers(string text, int from, int end)
    {
        while (from < end)
        {
            if (Closers.Contains(text[from]))
            {
                from++;
                continue;
            }
            var close = text[from] == '[' ? text.IndexOf(']', from, end - from) : -1;
            if (close < 0 || !text.AsSpan(from + 1, close - from - 1).ContainsOnlyCitationNumbers())
                break;
            from = close + 1;
        }
        return from;
    }

    // Raised numbers of citations stand behind the stop without brackets: "was established.29 In", "transplantation.8, 9-11 The".
    private static int SkipRaisedNumbers(string text, Span head, int from, int end)
    {
        if (from >= end || !char.IsAsciiDigit(text[from]) || head.Length < 2
            || !(text[head.End - 1] is ')' or '%' || (char.IsLetter(text[head.End - 1]) && char.IsLetter(text[head.End - 2]))))
        {
            return from;
        }
        var match = RaisedNumbers().Match(text, from, end - from);
        return match.Success && match.Index == from ? from + match.Length : from;
    }

    [GeneratedRegex(
        @"\G\d{1,3}(?:(?:,\s?|[-\u2010-\u2013])\d{1,3}){0,9}(?=\s+\p{Lu})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RaisedNumbers();

    private static bool ContainsOnlyCitationNumbers(this ReadOnlySpan<char> inner)
    {
        foreach (var c in inner)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '-' or '\u2013' or ' '))
                return false;
        }
        return inner.Length > 0;
    }

    private static int SkipWhiteSpace(string text, int from, int end)
    {
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] == '\ufeff'))
            from++;
        return from;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
