using System.Collections.Frozen;

namespace AlkBot.Sources.Layout.Guesses;

/// <summary>Judges whether words read like a heading: short, opening with a capital, without a finite verb.</summary>
internal static class HeadingWords
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abstract", "summary", "introduction", "background", "methods", "materials and methods", "patients and methods", "results",
        "discussion", "results and discussion", "conclusion", "conclusions", "summary and conclusion", "summary and conclusions",
        "future directions", "references", "bibliography", "acknowledgments", "acknowledgements", "funding", "conflict of interest",
        "conflicts of interest");

    private static readonly FrozenSet<string> FiniteVerbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "may", "might", "shall",
        "should", "will", "would", "must", "remain", "remains", "led", "leads", "show", "shows", "suggest", "suggests", "found",
        "include", "includes", "occur", "occurs", "play", "plays", "represent", "represents", "constitute", "constitutes", "consist",
        "consists", "arise", "arises", "confer", "confers", "harbor", "harbors", "develop", "develops", "involve", "involves",
        "require", "requires", "provide", "provides", "inhibit", "inhibits", "appear", "appears", "seem", "seems", "become", "becomes",
        "improve", "improves", "depend", "depends", "bind", "binds", "block", "blocks", "carry", "carries", "hold", "holds", "stand",
        "stands", "follow", "follows", "differ", "differs", "die", "respond", "make", "makes", "give", "gives", "gave", "took", "take",
        "takes", "came", "come", "comes", "began", "we", "it", "they", "this");

    /// <summary>A heading that sections of articles commonly have.</summary>
    public static bool AreKnown(string words) => Known.Contains(words);

    /// <summary>Whether <paramref name="words"/>, without their stop, read like a heading.</summary>
    public static bool Read(string words)
    {
        if (AreKnown(words))
            return true;
        var list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return list.Length is > 0 and <= MostWords
            && words.Any(char.IsLetter)
            && (char.IsUpper(words[0]) || char.IsAsciiDigit(words[0]))
            && !words.Contains("  ", StringComparison.Ordinal)
            && !words.Contains(';')
            && !HasFiniteVerb(words);
    }

    /// <summary>Whether some word is a finite verb, or looks like one in the past tense.</summary>
    public static bool HasFiniteVerb(string words)
    {
        foreach (var word in words.Split(' ', ',', '(', ')'))
        {
            var past = word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 && !word.Contains('-');
            if (past || FiniteVerbs.Contains(word))
                return true;
        }
        return false;
    }
}
