namespace AlkBot.Search.Ranking;

/// <summary>Words of the query that a passage lacks and has something alike of: another derivation, a typing error.</summary>
internal sealed class InexactWords
{
    // Less alike than this, words have nothing to do with each other.
    private const double LeastLikeness = 0.45;

    // Words of lengths further apart are not compared.
    private const int MostDifference = 4;

    private readonly RankedSet _set;
    private readonly HashSet<long>[] _trigrams;
    private readonly float[][] _likeness;

    public InexactWords(RankedSet set)
    {
        _set = set;
        _trigrams = [.. set.Terms.Select(term => TrigramsOf(term.Spelling).ToHashSet())];
        _likeness = [.. set.Terms.Select(_ => new float[set.Vocabulary.Words])];
        foreach (var row in _likeness)
            Array.Fill(row, -1);
    }

    /// <summary>The share of the query that is missing, each word as far as the passage has one like it.</summary>
    public double Share(int hit)
    {
        var sum = 0.0;
        for (var i = 0; i < _set.Terms.Length; i++)
        {
            if (_set.TermCounts[hit][i] > 0)
                continue;
            var best = 0f;
            foreach (var word in _set.Passages[hit].Words)
                best = Math.Max(best, Likeness(i, word));
            if (best > LeastLikeness)
                sum += _set.Terms[i].Weight * best;
        }
        return sum / _set.Total;
    }

    // Dice's coefficient of the trigrams, bounds included.
    private float Likeness(int term, int word)
    {
        ref var known = ref _likeness[term][word];
        return known >= 0 ? known : known = Compare(term, _set.Vocabulary.Spelling(word));
    }

    private float Compare(int term, string word)
    {
        var spelling = _set.Terms[term].Spelling;
        if (word[0] != spelling[0] || Math.Abs(word.Length - spelling.Length) > MostDifference)
            return 0;
        var trigrams = TrigramsOf(word).ToHashSet();
        var shared = trigrams.Count(_trigrams[term].Contains);
        return 2f * shared / (trigrams.Count + _trigrams[term].Count);
    }

    private static IEnumerable<long> TrigramsOf(string word)
    {
        var bounded = $"_{word}_";
        for (var i = 0; i + 3 <= bounded.Length; i++)
            yield return ((long)bounded[i] << 32) | ((long)bounded[i + 1] << 16) | bounded[i + 2];
    }
}
