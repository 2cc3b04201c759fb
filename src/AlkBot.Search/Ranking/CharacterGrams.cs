using System.Runtime.InteropServices;

namespace AlkBot.Search.Ranking;

/// <summary>
/// Likeness by runs of four characters: it relates words that a stemmer keeps apart (<c>proliferative</c>, <c>proliferation</c>) and
/// spellings (<c>tumour</c>, <c>tumor</c>).
/// </summary>
internal sealed class CharacterGrams
{
    private const int Size = 4;

    private readonly RankedSet _set;
    private readonly Dictionary<string, int> _grams = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<double> _weights = [];
    private readonly int[]?[] _gramsOfWord;
    private readonly double _total;

    public CharacterGrams(RankedSet set)
    {
        _set = set;
        _lookup = _grams.GetAlternateLookup<ReadOnlySpan<char>>();
        _gramsOfWord = new int[set.Vocabulary.Words][];
        foreach (var term in set.Terms)
        {
            var word = Bounded(term.Spelling);
            var count = Math.Max(1, word.Length - Size + 1);
            for (var i = 0; i < count; i++)
                Add(word.AsSpan(i, Math.Min(Size, word.Length - i)), term.Weight / count);
        }
        _total = _weights.Sum();
    }

    /// <summary>BM25 over the query's runs of characters, each weighing its share of its word.</summary>
    public double Likeness(int hit)
    {
        var (passage, counts, sum) = (_set.Passages[hit], new int[_weights.Count], 0.0);
        foreach (var word in passage.AllWords)
        {
            foreach (var gram in GramsOf(word))
                counts[gram]++;
        }
        for (var i = 0; i < counts.Length; i++)
            sum += _weights[i] * Bm25.Saturated(counts[i], passage.Stems.Length, _set.AverageLength);
        return sum / _total;
    }

    private static string Bounded(string word) => $"_{word}_";

    private void Add(ReadOnlySpan<char> gram, double weight)
    {
        if (_lookup.TryGetValue(gram, out var place))
        {
            CollectionsMarshal.AsSpan(_weights)[place] += weight;
            return;
        }
        _grams.Add(gram.ToString(), _weights.Count);
        _weights.Add(weight);
    }

    private int[] GramsOf(int word)
    {
        if (_gramsOfWord[word] is { } known)
            return known;
        var (text, found) = (Bounded(_set.Vocabulary.Spelling(word)), new List<int>());
        for (var i = 0; i == 0 || i + Size <= text.Length; i++)
        {
            if (_lookup.TryGetValue(text.AsSpan(i, Math.Min(Size, text.Length - i)), out var gram))
                found.Add(gram);
        }
        return _gramsOfWord[word] = [.. found];
    }
}
