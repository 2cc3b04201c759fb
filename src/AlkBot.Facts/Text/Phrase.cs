namespace AlkBot.Facts.Text;

/// <summary>Words cut out of a sentence.</summary>
internal static class Phrase
{
    /// <summary>The words without white space and stops at their ends, and without a bracket that has no partner.</summary>
    public static string Trim(string words)
    {
        var trimmed = words.Trim().TrimEnd('.', ',', ';', ':').Trim();
        if (trimmed.StartsWith('(') && !trimmed.Contains(')'))
            trimmed = trimmed[1..];
        if (trimmed.EndsWith(')') && !trimmed.Contains('('))
            trimmed = trimmed[..^1];
        if (trimmed.EndsWith('’') && !trimmed.Contains('‘') && !trimmed.EndsWith("s’", StringComparison.Ordinal))
            trimmed = trimmed[..^1];
        return trimmed.Trim();
    }

    /// <summary>The words, trimmed, without an article in front.</summary>
    public static string Bare(string words)
    {
        var trimmed = Trim(words);
        var article = Articles.FirstOrDefault(a => trimmed.StartsWith(a, StringComparison.OrdinalIgnoreCase));
        return article is null ? trimmed : trimmed[article.Length..];
    }

    private static readonly string[] Articles = ["the ", "an ", "a "];
}
