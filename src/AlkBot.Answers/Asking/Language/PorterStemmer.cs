namespace AlkBot.Answers.Asking.Language;

/// <summary>
/// The stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980: inflections and many derivations of an
/// English word share a stem.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string From, string To)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
            "ou",
    ];

    /// <summary>The stem of <paramref name="word"/>, which is in lower case; a word with a digit or of two letters is its own.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        return Final(Suffix4(Replace(Replace(Y(Inflection(Plural(word))), Step2), Step3)));
    }

    private static string Plural(string w) =>
        w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith("ss", StringComparison.Ordinal) || w[^1] != 's' ? w
        : w[..^1];

    private static string Inflection(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal))
            return Measure(w, w.Length - 3) > 0 ? w[..^1] : w;
        var cut = w.EndsWith("ed", StringComparison.Ordinal) ? 2 : w.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(w, w.Length - cut))
            return w;
        w = w[..^cut];
        if (w.Length > 1 && w[^2..] is "at" or "bl" or "iz")
            return w + "e";
        if (EndsDouble(w) && w[^1] is not ('l' or 's' or 'z'))
            return w[..^1];
        return Measure(w, w.Length) == 1 && EndsCvc(w, w.Length) ? w + "e" : w;
    }

    private static string Y(string w) => w.Length > 1 && w[^1] == 'y' && HasVowel(w, w.Length - 1) ? w[..^1] + "i" : w;

    private static string Replace(string w, (string From, string To)[] rules)
    {
        foreach (var (from, to) in rules)
        {
            if (w.EndsWith(from, StringComparison.Ordinal))
                return Measure(w, w.Length - from.Length) > 0 ? w[..^from.Length] + to : w;
        }
        return w;
    }

    private static string Suffix4(string w)
    {
        foreach (var suffix in Step4)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            var stem = w.Length - suffix.Length;
            var fits = Measure(w, stem) > 1 && (suffix != "ion" || (stem > 0 && w[stem - 1] is 's' or 't'));
            return fits ? w[..stem] : w;
        }
        return w;
    }

    private static string Final(string w)
    {
        if (w[^1] == 'e')
        {
            var m = Measure(w, w.Length - 1);
            if (m > 1 || (m == 1 && !EndsCvc(w, w.Length - 1)))
                w = w[..^1];
        }
        return w[^1] == 'l' && EndsDouble(w) && Measure(w, w.Length) > 1 ? w[..^1] : w;
    }

    // How often a vowel sequence is followed by a consonant sequence in the first letters.
    private static int Measure(string w, int length)
    {
        var (count, vowel) = (0, false);
        for (var i = 0; i < length; i++)
        {
            var consonant = IsConsonant(w, i);
            if (consonant && vowel)
                count++;
            vowel = !consonant;
        }
        return count;
    }

    private static bool HasVowel(string w, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(w, i))
                return true;
        }
        return false;
    }

    private static bool IsConsonant(string w, int at) => w[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(w, at - 1),
        _ => true,
    };

    private static bool EndsDouble(string w) => w.Length > 1 && w[^1] == w[^2] && IsConsonant(w, w.Length - 1);

    private static bool EndsCvc(string w, int length) =>
        length > 2 && IsConsonant(w, length - 3) && !IsConsonant(w, length - 2) && IsConsonant(w, length - 1)
        && w[length - 1] is not ('w' or 'x' or 'y');
}
