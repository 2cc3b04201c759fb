using F23.StringSimilarity;

namespace AlkBot.Index.Names;

/// <summary>
/// How many insertions, deletions, substitutions and swaps of neighbours lie between two words, no letter edited twice: the optimal
/// string alignment.
/// </summary>
public static class EditDistance
{
    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>The edits from <paramref name="word"/> to <paramref name="other"/>, case by case.</summary>
    public static int Between(string word, string other) => (int)Alignment.Distance(word, other);
}
