namespace AlkBot.Answers.Input;

/// <summary>Finds among a few fixed words those that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The words at most a third of their letters away from <paramref name="typed"/>, or that begin with it; nearest first.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> words) =>
    [
        .. words
            .Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(w => w.Distance <= Math.Max(1, w.Word.Length / 3)
                || (typed.Length > 1 && w.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word),
    ];

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    public static int Distance(string a, string b)
    {
        var (twoBack, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }
            (twoBack, previous, current) = (previous, current, twoBack);
        }
        return previous[b.Length];
    }
}
