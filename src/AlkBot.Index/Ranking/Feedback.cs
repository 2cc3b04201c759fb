namespace AlkBot.Index.Ranking;

/// <summary>
/// What the best hits have in common beside the words of the query: pseudo-relevance feedback in the manner of RM3 (Abdul-Jaleel and
/// others, TREC 2004), inside the hits.
/// </summary>
internal sealed class Feedback
{
    // The best hits, how many of their words are taken, and by how much of BM25 a hit has to be worse to count 1/e of the best.
    private const int Best = 10;
    private const int Words = 40;
    private const double Decay = 4;

    private readonly RankedSet _set;
    private readonly double[] _weightOf;

    /// <param name="set">The hits.</param>
    /// <param name="text">BM25 of each hit; see <see cref="WordFeatures.Text"/>.</param>
    /// <param name="order">The hits by it, best first.</param>
    public Feedback(RankedSet set, double[] text, int[] order)
    {
        _set = set;
        _weightOf = new double[set.Stems];
        var (found, stems) = (new double[set.Stems], new List<int>());
        foreach (var hit in order.AsSpan(0, Math.Min(Best, order.Length)))
        {
            var weight = Math.Exp((text[hit] - text[order[0]]) * set.Total / Decay);
            var passage = set.Passages[hit];
            for (var i = 0; i < passage.Stems.Length; i++)
            {
                var stem = passage.Stems[i];
                if (set.TermOf[stem] >= 0)
                    continue;
                if (found[stem] == 0)
                    stems.Add(stem);
                found[stem] += weight * passage.StemCounts[i] / passage.Length;
            }
        }
        var taken = stems.Select(stem => (Stem: stem, Weight: found[stem] * set.LocalIdf(stem)))
            .OrderByDescending(f => f.Weight).ThenBy(f => f.Stem).Take(Words).ToList();
        var total = taken.Sum(f => f.Weight);
        foreach (var (stem, weight) in taken)
            _weightOf[stem] = weight / total;
    }

    /// <summary>BM25 over the words found.</summary>
    public double Likeness(int hit)
    {
        var (sum, passage) = (0.0, _set.Passages[hit]);
        for (var i = 0; i < passage.Stems.Length; i++)
        {
            if (_weightOf[passage.Stems[i]] is var weight and > 0)
                sum += weight * Bm25.Saturated(passage.StemCounts[i], passage.Length, _set.AverageLength);
        }
        return sum;
    }
}
