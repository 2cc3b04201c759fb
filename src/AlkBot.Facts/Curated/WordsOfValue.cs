using AlkBot.Evidence;

namespace AlkBot.Facts.Curated;

/// <summary>Ties a curated value to its quotes: it may shorten them, never add to them.</summary>
internal static class WordsOfValue
{
    /// <summary>The first word of <paramref name="value"/> that no quote has, case apart; null when all are there.</summary>
    public static string? FirstNotIn(string value, IEnumerable<string> quotes)
    {
        var printed = quotes.SelectMany(Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Of(value).FirstOrDefault(word => !printed.Contains(word));
    }

    private static IEnumerable<string> Of(string text) => TextWords.In(text).Select(word => text[word]);
}
