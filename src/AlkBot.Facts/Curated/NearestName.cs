using F23.StringSimilarity;

namespace AlkBot.Facts.Curated;

/// <summary>Words for the likeliest of several names that somebody may have meant.</summary>
internal static class NearestName
{
    private static readonly Levenshtein Edits = new();

    /// <summary><c>the nearest is 'x'</c>, or that there is none to choose from.</summary>
    public static string OneOf(string name, IEnumerable<string> candidates)
    {
        var written = name.ToLowerInvariant();
        var nearest = candidates.OrderBy(c => Edits.Distance(written, c.ToLowerInvariant())).ThenBy(c => c, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is null ? "there is none" : $"the nearest is '{nearest}'";
    }
}
