using System.Collections.Frozen;

namespace AlkBot.Answers.Asking;

/// <summary>Splits questions and evidence into words, and compares them by their stems.</summary>
internal static class QuestionWords
{
    // Words that ask, join or point, and the words of the field that stand in nearly every sentence of it.
    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
    [
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "between", "by", "can",
        "carries", "carry", "cause", "caused", "come", "compared", "comparison", "could", "data", "did", "do", "does", "drug", "during",
        "each", "establish", "established", "ever", "evidence", "for", "from", "get", "give", "given", "gives", "had", "happen", "has",
        "have", "how", "i", "if", "in", "into", "is", "it", "its", "known", "like", "many", "me", "mean", "more", "most", "much",
        "mutation", "need", "no", "not", "of", "on", "only", "or", "other", "our", "out", "over", "patient", "per", "please", "receive",
        "received", "reported", "require", "required", "s", "said", "say", "says", "show", "shown", "shows", "so", "some", "state",
        "stated", "study", "such", "take", "taken", "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they",
        "this", "those", "to", "trial", "under", "use", "used", "using", "versus", "vs", "was", "we", "were", "what", "when", "where",
        "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "work", "would", "you", "your",
    ]);

    /// <summary>The words of <paramref name="text"/>: letters and digits, in lower case.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' && start >= 0 && IsDecimalPoint(text, i)));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }
        return words;
    }

    /// <summary>Whether a word says what is asked for, rather than how it is asked.</summary>
    public static bool IsContent(string word) =>
        (word.Length > 1 || char.IsDigit(word[0])) && !Empty.Contains(word) && !(word.EndsWith('s') && Empty.Contains(word[..^1]));

    /// <summary>Whether two words are forms of one: equal, or alike but for their endings.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b)
            return true;
        if (char.IsDigit(a[0]) || char.IsDigit(b[0]))
            return false;
        var shorter = Math.Min(a.Length, b.Length);
        var common = 0;
        while (common < shorter && a[common] == b[common])
            common++;
        // A long beginning is the word cut short; short words differ by a plural at most, longer ones by an ending of up to three letters.
        if (common == shorter && shorter >= 5)
            return true;
        return shorter < 6
            ? common == shorter && shorter > 2 && Math.Max(a.Length, b.Length) - shorter <= 2
            : common >= Math.Max(5, shorter - 3);
    }

    private static bool IsDecimalPoint(string text, int at) =>
        char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
