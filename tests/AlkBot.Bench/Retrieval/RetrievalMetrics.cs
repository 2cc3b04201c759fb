namespace AlkBot.Bench.Retrieval;

/// <summary>How good a ranking is, as trec_eval measures it.</summary>
internal static class RetrievalMetrics
{
    /// <summary>
    /// Normalised discounted cumulative gain of the first <paramref name="depth"/>: a document gains its score, divided by the binary
    /// logarithm of its rank plus 1; all is divided by the same sum for the best ranking there could be.
    /// </summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevance, int depth)
    {
        var gain = Gain(ranking.Take(depth).Select(id => relevance.GetValueOrDefault(id)));
        return gain / Gain(relevance.Values.OrderDescending().Take(depth));
    }

    /// <summary>The share of the relevant documents that are among the first <paramref name="depth"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevance, int depth) =>
        (double)ranking.Take(depth).Count(relevance.ContainsKey) / relevance.Count;

    /// <summary>The value that a share <paramref name="part"/> of <paramref name="values"/> does not exceed, by the nearest rank.</summary>
    public static double Percentile(IEnumerable<double> values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Clamp(Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private static double Gain(IEnumerable<int> scores) => scores.Select((score, i) => score / Math.Log2(i + 2)).Sum();
}
