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

    private static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return text[start..i];
            start = -1;
        }
    }
}
