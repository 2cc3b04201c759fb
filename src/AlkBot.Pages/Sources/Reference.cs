using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Pages.Sources;

/// <summary>A quote with its source, as it goes into a manuscript or a message.</summary>
internal static class Reference
{
    private const int LongestQuote = 2000;

    /// <summary>The words: what is unknown is left out, and the place says how the quote is found again.</summary>
    public static string Of(SourceInfo source, Span span, string quote)
    {
        var words = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = words.Length <= LongestQuote ? words : $"{words[..LongestQuote]}…";
        string?[] parts =
        [
            Known(source, "authors"),
            source.Title,
            Appeared(source),
            Known(source, "doi") is { } doi ? $"doi:{doi}" : null,
            Known(source, "pmid") is { } pmid ? $"PMID {pmid}" : null,
            Known(source, "number"),
        ];
        var origin = string.Join(". ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.TrimEnd('.', ' ')));
        return $"“{shown}” {origin}. [{source.Id}:{span}, SHA-256 {source.Sha256[..Math.Min(12, source.Sha256.Length)]}]";
    }

    // Such as Frontiers in Oncology 2014;4:174.
    private static string? Appeared(SourceInfo source)
    {
        var date = Known(source, "published") ?? Known(source, "year");
        var journal = string.Join(' ', new[] { Known(source, "journal"), date }.OfType<string>());
        var volume = Known(source, "volume") is { } v ? $";{v}" : "";
        var place = (Known(source, "article") ?? Known(source, "pages")) is { } p ? $":{p}" : "";
        return journal.Length == 0 ? null : $"{journal}{volume}{place}";
    }

    private static string? Known(SourceInfo source, string key) =>
        source.Bibliography.GetValueOrDefault(key) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
