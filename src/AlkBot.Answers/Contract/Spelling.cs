using AlkBot.Index.Names;

namespace AlkBot.Answers.Contract;

/// <summary>Finds among a few fixed words those that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The words at most a third of their letters away from <paramref name="typed"/>, or that begin with it; nearest first.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> words) =>
    [
        .. words
            .Select(word => (Word: word, Distance: EditDistance.Between(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(w => w.Distance <= Math.Max(1, w.Word.Length / 3)
                || (typed.Length > 1 && w.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word),
    ];
}
