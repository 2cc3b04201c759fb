namespace AlkBot.Facts.Curated;

/// <summary>Words for the likeliest of several names that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary><c>the nearest is 'x'</c>, or that there is none to choose from.</summary>
    public static string OneOf(string name, IEnumerable<string> candidates)
    {
        var nearest = candidates.OrderBy(c => Distance(name, c)).ThenBy(c => c, StringComparer.Ordinal).FirstOrDefault();
        return nearest is null ? "there is none" : $"the nearest is '{nearest}'";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
