namespace AlkBot.Bench.Retrieval;

/// <summary>The hits of one query: their features, and which of them are relevant.</summary>
internal sealed record RankedQuery(string Id, double[][] Features, bool[] Relevant, double[] Gains, double Ideal)
{
    /// <summary>nDCG@10 of the hits in the order of <paramref name="weights"/>.</summary>
    public double Ndcg(double[] weights) => Enumerable.Range(0, Features.Length)
        .OrderByDescending(i => ListwiseFit.Score(weights, Features[i])).ThenBy(i => i).Take(10)
        .Select((hit, rank) => Gains[hit] / Math.Log2(rank + 2)).Sum() / Ideal;
}

/// <summary>
/// Fits a weighted sum of features so that relevant hits get the probability among the hits of their query (ListNet with one document:
/// Cao and others, ICML 2007), by Adam with weight decay.
/// </summary>
internal static class ListwiseFit
{
    private const int Epochs = 15;
    private const int Batch = 32;
    private const double Rate = 0.05;
    private const double Decay = 0.01;

    /// <summary>Weights of the features as they come; those not in <paramref name="used"/> stay 0.</summary>
    public static double[] Run(IReadOnlyList<RankedQuery> queries, IReadOnlyList<int> used)
    {
        var rows = queries.SelectMany(q => q.Features).ToList();
        var mean = used.Select(k => rows.Average(row => row[k])).ToArray();
        var deviation = used.Select((k, i) => Math.Max(1e-9, Math.Sqrt(rows.Average(row => Math.Pow(row[k] - mean[i], 2))))).ToArray();
        var data = queries.Where(q => q.Relevant.Contains(true))
            .Select(q => (q.Relevant, Rows: Array.ConvertAll(
                q.Features, row => used.Select((k, i) => (row[k] - mean[i]) / deviation[i]).ToArray())))
            .ToArray();
        var weights = Descend(data, used.Count);
        var raw = new double[rows[0].Length];
        for (var i = 0; i < used.Count; i++)
            raw[used[i]] = weights[i] / deviation[i];
        return raw;
    }

    public static double Score(double[] weights, double[] row)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * row[i];
        return sum;
    }

    private static double[] Descend((bool[] Relevant, double[][] Rows)[] data, int count)
    {
        var (weights, first, second, step) = (new double[count], new double[count], new double[count], 0);
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(data);
            foreach (var batch in data.Chunk(Batch))
            {
                var gradient = Array.ConvertAll(weights, w => Decay * w);
                foreach (var (relevant, rows) in batch)
                    Add(gradient, weights, relevant, rows, 1.0 / batch.Length);
                step++;
                for (var k = 0; k < count; k++)
                {
                    first[k] = (0.9 * first[k]) + (0.1 * gradient[k]);
                    second[k] = (0.99 * second[k]) + (0.01 * gradient[k] * gradient[k]);
                    var spread = Math.Sqrt(second[k] / (1 - Math.Pow(0.99, step))) + 1e-8;
                    weights[k] -= Rate * (first[k] / (1 - Math.Pow(0.9, step))) / spread;
                }
            }
        }
        return weights;
    }

    private static void Add(double[] gradient, double[] weights, bool[] relevant, double[][] rows, double share)
    {
        var scores = Array.ConvertAll(rows, row => Score(weights, row));
        var most = scores.Max();
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - most));
        var (total, wanted) = (odds.Sum(), 1.0 / relevant.Count(r => r));
        for (var i = 0; i < rows.Length; i++)
        {
            var error = share * ((odds[i] / total) - (relevant[i] ? wanted : 0));
            for (var k = 0; k < gradient.Length; k++)
                gradient[k] += error * rows[i][k];
        }
    }
}
