namespace AlkBot.Index.Ranking;

/// <summary>The parts of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), as Lucene has them.</summary>
internal static class Bm25
{
    /// <summary>How much a word tells that is in <paramref name="holding"/> of <paramref name="all"/> passages; above 0.</summary>
    public static double Idf(double holding, double all) => Math.Log(1 + ((Math.Max(all, holding) - holding + 0.5) / (holding + 0.5)));

    /// <summary>What <paramref name="count"/> occurrences are worth in a text of this length beside the average: 0 to k1 + 1.</summary>
    public static double Saturated(double count, double length, double average, double k1 = 1.2, double b = 0.75) =>
        count == 0 ? 0 : count * (k1 + 1) / (count + (k1 * (1 - b + (b * length / average))));
}
