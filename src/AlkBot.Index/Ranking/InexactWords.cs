namespace AlkBot.Index.Ranking;

/// <summary>Words of the query that a passage lacks and has something alike of: another derivation, a typing error.</summary>
internal sealed class InexactWords
{
    // Less alike than this, words have nothing to do with each other.
    private const double LeastLikeness = 0.45;

    // Words of lengths further apart are not compared.
    private const int MostDifference = 4;

    private readonly RankedSet _set;

    // By term, once a passage lacks it: how much each word is alike.
    private readonly float[]?[] _likeness;

    public InexactWords(RankedSet set) => (_set, _likeness) = (set, new float[set.Terms.Length][]);

    /// <summary>The share of the query that is missing, each word as far as the passage has one like it.</summary>
    public double Share(int hit)
    {
        var (sum, passage) = (0.0, _set.Passages[hit]);
        for (var i = 0; i < _set.Terms.Length; i++)
        {
            if (passage.TermCounts[i] > 0)
                continue;
            var (best, likeness) = (0f, _likeness[i] ??= Compare(_set.Terms[i].Spelling));
            foreach (var word in passage.Words)
                best = Math.Max(best, likeness[word]);
            if (best > LeastLikeness)
                sum += _set.Terms[i].Weight * best;
        }
        return sum / _set.Total;
    }

    // Dice's coefficient of the trigrams, bounds included.
    private float[] Compare(string spelling)
    {
        var likeness = new float[_set.Spellings.Length];
        var (ofTerm, ofWord) = (new List<long>(), new List<long>());
        AddTrigrams(spelling, ofTerm);
        for (var i = 0; i < likeness.Length; i++)
        {
            var word = _set.Spellings[i];
            if (word[0] != spelling[0] || Math.Abs(word.Length - spelling.Length) > MostDifference)
                continue;
            ofWord.Clear();
            AddTrigrams(word, ofWord);
            var shared = 0;
            foreach (var trigram in ofWord)
                shared += ofTerm.Contains(trigram) ? 1 : 0;
            likeness[i] = 2f * shared / (ofWord.Count + ofTerm.Count);
        }
        return likeness;
    }

    // Each once: a word has few, so that looking through them is quick.
    private static void AddTrigrams(string word, List<long> trigrams)
    {
        for (var i = -1; i + 1 < word.Length; i++)
        {
            var trigram = ((long)Bounded(word, i) << 32) | ((long)Bounded(word, i + 1) << 16) | Bounded(word, i + 2);
            if (!trigrams.Contains(trigram))
                trigrams.Add(trigram);
        }
    }

    private static char Bounded(string word, int place) => place < 0 || place >= word.Length ? '_' : word[place];
}
