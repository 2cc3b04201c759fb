namespace AlkBot.Search.Ranking;

/// <summary>
/// How well those do that a hit is most alike: passages about one thing are relevant together (Diaz, Regularizing ad hoc retrieval
/// scores, CIKM 2005).
/// </summary>
internal static class Company
{
    // The hits that others are compared with, and how many of those most alike count.
    private const int Compared = 40;
    private const int Nearest = 5;

    /// <summary>By hit: the BM25 of the hits most alike, weighed by likeness.</summary>
    public static double[] Of(RankedSet set, double[] text, int[] order)
    {
        var vectors = Array.ConvertAll(set.Passages, passage => VectorOf(set, passage));
        var likeness = new double[Math.Min(Compared, order.Length)][];
        var dense = new double[set.Vocabulary.Stems];
        for (var i = 0; i < likeness.Length; i++)
        {
            foreach (var (stem, weight) in vectors[order[i]])
                dense[stem] = weight;
            likeness[i] = Array.ConvertAll(vectors, vector => Product(vector, dense));
            likeness[i][order[i]] = 0;
            Array.Clear(dense);
        }
        var scores = new double[set.Passages.Length];
        for (var hit = 0; hit < scores.Length; hit++)
        {
            var nearest = Enumerable.Range(0, likeness.Length).Where(i => order[i] != hit)
                .OrderByDescending(i => likeness[i][hit]).ThenBy(i => i).Take(Nearest).ToList();
            var total = nearest.Sum(i => likeness[i][hit]);
            scores[hit] = total > 0 ? nearest.Sum(i => likeness[i][hit] * text[order[i]]) / total : 0;
        }
        return scores;
    }

    private static (int Stem, double Weight)[] VectorOf(RankedSet set, AnalysedPassage passage)
    {
        var vector = Array.ConvertAll(passage.Counts, c => (c.Stem, Weight: (1 + Math.Log(c.Count)) * set.LocalIdf(c.Stem)));
        var norm = Math.Sqrt(vector.Sum(v => v.Weight * v.Weight));
        return norm > 0 ? Array.ConvertAll(vector, v => (v.Stem, v.Weight / norm)) : [];
    }

    private static double Product((int Stem, double Weight)[] vector, double[] dense)
    {
        var sum = 0.0;
        foreach (var (stem, weight) in vector)
            sum += weight * dense[stem];
        return sum;
    }
}
