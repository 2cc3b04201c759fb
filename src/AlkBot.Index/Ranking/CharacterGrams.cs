using System.Runtime.InteropServices;

namespace AlkBot.Index.Ranking;

/// <summary>
/// Likeness by runs of four characters: it relates words that a stemmer keeps apart (<c>proliferative</c>, <c>proliferation</c>) and
/// spellings (<c>tumour</c>, <c>tumor</c>).
/// </summary>
internal sealed class CharacterGrams
{
    private const int Size = 4;
    private const int Bits = 12;

    private readonly RankedSet _set;
    private readonly Dictionary<ulong, int> _grams = [];
    private readonly List<double> _weights = [];

    // Most runs are none of the query's, which one look in a small table tells.
    private readonly bool[] _mayBe = new bool[1 << Bits];
    private readonly int[]?[] _gramsOfWord;
    private readonly double _total;

    public CharacterGrams(RankedSet set)
    {
        _set = set;
        _gramsOfWord = new int[set.Spellings.Length][];
        foreach (var term in set.Terms)
        {
            var runs = Runs(term.Spelling);
            for (var i = 0; i < runs; i++)
                Add(Run(term.Spelling, i), term.Weight / runs);
        }
        _total = _weights.Sum();
    }

    /// <summary>BM25 over the query's runs of characters, each weighing its share of its word.</summary>
    public double Likeness(int hit)
    {
        var (passage, counts, sum) = (_set.Passages[hit], new int[_weights.Count], 0.0);
        for (var i = 0; i < passage.Words.Length; i++)
        {
            foreach (var gram in _gramsOfWord[passage.Words[i]] ??= GramsOf(_set.Spellings[passage.Words[i]]))
                counts[gram] += passage.WordCounts[i];
        }
        for (var i = 0; i < counts.Length; i++)
            sum += _weights[i] * Bm25.Saturated(counts[i], passage.Length, _set.AverageLength);
        return sum / _total;
    }

    private void Add(ulong gram, double weight)
    {
        _mayBe[Short(gram)] = true;
        if (_grams.TryAdd(gram, _weights.Count))
            _weights.Add(weight);
        else
            CollectionsMarshal.AsSpan(_weights)[_grams[gram]] += weight;
    }

    private int[] GramsOf(string word)
    {
        List<int>? found = null;
        for (int i = 0, runs = Runs(word); i < runs; i++)
        {
            var run = Run(word, i);
            if (_mayBe[Short(run)] && _grams.TryGetValue(run, out var gram))
                (found ??= []).Add(gram);
        }
        return found is null ? [] : [.. found];
    }

    // A word with its bounds is two longer; one too short for a run is a run by itself.
    private static int Runs(string word) => Math.Max(1, word.Length + 2 - Size + 1);

    private static ulong Run(string word, int start)
    {
        var run = 0UL;
        for (var i = start - 1; i < start - 1 + Size && i <= word.Length; i++)
            run = (run << 16) | (i < 0 || i == word.Length ? '_' : word[i]);
        return run;
    }

    private static int Short(ulong run) => (int)((run * 0x9E3779B97F4A7C15) >> (64 - Bits));
}
