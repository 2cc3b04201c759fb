namespace AlkBot.Search.Ranking;

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
        _weightOf = new double[set.Vocabulary.Stems];
        var found = new Dictionary<int, double>();
        foreach (var hit in order.Take(Best))
        {
            var weight = Math.Exp((text[hit] - text[order[0]]) * set.Total / Decay);
            foreach (var (stem, count) in set.Passages[hit].Counts)
            {
                if (set.TermOf[stem] < 0)
                    found[stem] = found.GetValueOrDefault(stem) + (weight * count / set.Passages[hit].Stems.Length);
            }
        }
        var taken = found.Select(f => (Stem: f.Key, Weight: f.Value * set.LocalIdf(f.Key)))
            .OrderByDescending(f => f.Weight).ThenBy(f => f.Stem).Take(Words).ToList();
        var total = taken.Sum(f => f.Weight);
        foreach (var (stem, weight) in taken)
            _weightOf[stem] = weight / total;
    }

    /// <summary>BM25 over the words found.</summary>
    public double Likeness(int hit)
    {
        var (sum, passage) = (0.0, _set.Passages[hit]);
        foreach (var (stem, count) in passage.Counts)
        {
            if (_weightOf[stem] > 0)
                sum += _weightOf[stem] * Bm25.Saturated(count, passage.Stems.Length, _set.AverageLength);
        }
        return sum;
    }
}
