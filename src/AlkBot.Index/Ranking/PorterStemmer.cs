namespace AlkBot.Index.Ranking;

/// <summary>
/// Porter's stemmer (https://tartarus.org/martin/PorterStemmer), as SQLite's FTS5 has it: words of fewer than 3 bytes or more than 64
/// stay as they are.
/// </summary>
public static class PorterStemmer
{
    private const int Longest = 64;

    // Where an ending is the end of another one, the longer comes first and alone is tried.
    private static readonly (string Ending, string Replacement)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Replacement)[] Third =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive",
        "ize",
    ];

    /// <summary>The stem of a word in lower case without diacritics.</summary>
    public static string Stem(string word)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(word);
        if (bytes is < 3 or > Longest)
            return word;
        var stem = Plural(word);
        stem = Participle(stem);
        if (stem.EndsWith('y') && HasVowel(stem.AsSpan(0, stem.Length - 1)))
            stem = stem[..^1] + "i";
        stem = Replaced(stem, Second);
        stem = Replaced(stem, Third);
        stem = WithoutFourth(stem);
        if (stem.EndsWith('e') && Measure(stem.AsSpan(0, stem.Length - 1)) is var m
            && (m > 1 || (m == 1 && !EndsShort(stem.AsSpan(0, stem.Length - 1)))))
        {
            stem = stem[..^1];
        }
        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem.AsSpan(0, stem.Length - 1)) > 1 ? stem[..^1] : stem;
    }

    private static string Plural(string word)
    {
        if (!word.EndsWith('s'))
            return word;
        if (Ends(word, "sses") || Ends(word, "ies"))
            return word[..^2];
        return word[^2] == 's' ? word : word[..^1];
    }

    private static string Participle(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var dropped = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (dropped == 0 || !HasVowel(word.AsSpan(0, word.Length - dropped)))
            return word;
        var stem = word[..^dropped];
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem[^1], afterConsonant: false) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, (string Ending, string Replacement)[] rules)
    {
        foreach (var (ending, replacement) in rules)
        {
            if (Ends(word, ending))
                return Measure(word.AsSpan(0, word.Length - ending.Length)) > 0 ? word[..^ending.Length] + replacement : word;
        }
        return word;
    }

    private static string WithoutFourth(string word)
    {
        foreach (var ending in Fourth)
        {
            if (!Ends(word, ending))
                continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            if (ending == "ion" && stem[^1] is not ('s' or 't'))
                continue;
            return Measure(stem) > 1 ? stem.ToString() : word;
        }
        return word;
    }

    // Every rule wants something to be left before the ending.
    private static bool Ends(string word, string ending) =>
        word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(char c, bool afterConsonant) => c is 'a' or 'e' or 'i' or 'o' or 'u' || (c == 'y' && afterConsonant);

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i], afterConsonant: i > 0))
                return true;
        }
        return false;
    }

    // How often consonants follow vowels.
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (measure, consonant, vowelBefore) = (0, false, false);
        foreach (var c in stem)
        {
            consonant = !IsVowel(c, consonant);
            if (consonant && vowelBefore)
                measure++;
            vowelBefore = !consonant;
        }
        return measure;
    }

    // Consonant, vowel, consonant, the last neither w, x nor y.
    private static bool EndsShort(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3 || stem[^1] is 'w' or 'x' or 'y')
            return false;
        Span<bool> last = [false, false, false];
        var consonant = false;
        foreach (var c in stem)
        {
            consonant = !IsVowel(c, consonant);
            (last[0], last[1], last[2]) = (last[1], last[2], consonant);
        }
        return last[0] && !last[1] && last[2];
    }
}
