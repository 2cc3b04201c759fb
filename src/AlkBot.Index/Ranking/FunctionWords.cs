using System.Collections.Frozen;

namespace AlkBot.Index.Ranking;

/// <summary>English words that say how, not what. The list is the one that Lucene has for English.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
        "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ]);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => All.Contains(word);
}
