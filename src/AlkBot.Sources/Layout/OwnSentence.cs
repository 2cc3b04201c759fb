using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Sources.Layout;

/// <summary>
/// Tells words that are a sentence or a line of their own (a heading, a title, a caption) from the same words in running text.
/// </summary>
internal static partial class OwnSentence
{
    /// <summary>
    /// The span with its stop and its mark-up when the words at <paramref name="words"/> stand alone; null when they do not.
    /// </summary>
    public static Span? At(string text, Span words) =>
        Opening(text, words.Start) is { } start && Closing(text, words) is { } end ? new Span(start, end) : null;

    private static int? Opening(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (Markup().Match(text, line, start - line) is { Success: true } markup)
            return markup.Groups["from"].Index;
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        if (before == start - 1)
            return null;
        while (before > 0 && text[before] is ')' or ']' or '"' or '\u201d' or '\'' or '\u2019')
            before--;
        return text[before] is '.' or '?' or '!' or '\u2026' ? start : null;
    }

    private static int? Closing(string text, Span words)
    {
        var end = words.End;
        if (end < text.Length && text[end] is '.' or ':' or '?' or '!')
            end++;
        if (end == text.Length || (char.IsWhiteSpace(text[end]) && text[end - 1] is '.' or ':' or '?' or '!'))
            return end;
        var rest = end;
        while (rest < text.Length && text[rest] is ' ' or '\t' or '\r' or '#' or '*')
            rest++;
        return rest == text.Length || text[rest] == '\n' ? end : null;
    }

    // What may stand before a heading on its line: nothing, "##", "2.1", "IV.", "**".
    [GeneratedRegex(@"^\ufeff?\s*(?<from>)(\#{1,6}\s+|\*\*)?(\d{1,2}(\.\d{1,2})*\.?\s+|[IVX]{1,4}\.\s+)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
