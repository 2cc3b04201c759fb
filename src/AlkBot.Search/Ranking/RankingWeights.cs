namespace AlkBot.Search.Ranking;

/// <summary>How much each feature counts.</summary>
internal static class RankingWeights
{
    private static readonly double[] Weights = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static double Score(double[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += Weights[i] * features[i];
        return score;
    }
}
