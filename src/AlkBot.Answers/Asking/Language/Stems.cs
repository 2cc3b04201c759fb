using System.Collections.Concurrent;
using System.Collections.Frozen;
using AlkBot.Index.Ranking;

namespace AlkBot.Answers.Asking.Language;

/// <summary>Stems of words, whatever the spelling: British and American spellings share one.</summary>
internal static class Stems
{
    // Stems are asked for again and again; the bound keeps what strangers type from growing it for ever.
    private const int MostKept = 50_000;

    // Short forms and derivations that the stemmer leaves apart.
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["dependant"] = "dependent",
        ["max"] = "maximum",
        ["maximal"] = "maximum",
        ["mets"] = "metastases",
        ["metastasis"] = "metastases",
        ["pts"] = "patients",
        ["pt"] = "patient",
        ["tx"] = "treatment",
        ["analysis"] = "analyze",
        ["analyses"] = "analyze",
        ["analysed"] = "analyze",
        ["poorly"] = "poor",
        ["diagnosis"] = "diagnose",
        ["longest"] = "long",
        ["shown"] = "show",
        ["responses"] = "response",
        ["micrograms"] = "mcg",
        ["microgram"] = "mcg",
        ["µg"] = "mcg",
        ["μg"] = "mcg",
        ["ug"] = "mcg",
        ["milligrams"] = "mg",
        ["milligram"] = "mg",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The stem of <paramref name="word"/>, which is in lower case.</summary>
    public static string Of(string word)
    {
        if (Known.TryGetValue(word, out var known))
            return known;
        var stem = PorterStemmer.Stem(American(Written.GetValueOrDefault(word, word)));
        if (Known.Count < MostKept)
            Known[word] = stem;
        return stem;
    }

    private static string American(string word) => word.Length < 5
        ? word
        : word.Replace("tumour", "tumor", StringComparison.Ordinal)
            .Replace("isation", "ization", StringComparison.Ordinal)
            .Replace("yse", "yze", StringComparison.Ordinal)
            .Replace("aemi", "emi", StringComparison.Ordinal)
            .Replace("diarrhoea", "diarrhea", StringComparison.Ordinal)
            .Replace("oedema", "edema", StringComparison.Ordinal)
            .Replace("signalling", "signaling", StringComparison.Ordinal)
            .Replace("ised", "ized", StringComparison.Ordinal)
            .Replace("ising", "izing", StringComparison.Ordinal)
            .Replace("centre", "center", StringComparison.Ordinal)
            .Replace("enrol", "enroll", StringComparison.Ordinal)
            .Replace("enrolll", "enroll", StringComparison.Ordinal);
}
