namespace AlkBot.Index.Ranking;

/// <summary>
/// How much each feature counts. The figures were fitted on the training judgements of SciFact whose queries are not held out (546 of
/// 809; see <c>alkbot eval retrieval --part</c>) by <c>dotnet run --project tests/AlkBot.Bench -c Release -- tune-ranking
/// CORPUS QUERIES QRELS</c>, which prints them.
/// </summary>
internal static class RankingWeights
{
    private static readonly double[] Weights =
    [
        0.91, // text
        1.59, // heading
        1.09, // heading share
        2.34, // sentence
        0.60, // proximity
        4.58, // grams
        6.29, // inexact
        1.16, // feedback
        3.45, // smoothed
    ];

    public static double Score(double[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += Weights[i] * features[i];
        return score;
    }
}
