using AlkBot.Bench.Retrieval;

namespace AlkBot.EndToEnd.Tests.Bench;

public sealed class RetrievalMetricsTests
{
    private static readonly Dictionary<string, int> Relevance = new() { ["a"] = 2, ["b"] = 1 };

    // Best: 2/log2(2) + 1/log2(3) = 2.63093.
    [Theory]
    [InlineData("a b", 1)]
    [InlineData("b a", 0.859719)] // (1 + 2/1.584963) / 2.63093 = 2.261860 / 2.630930
    [InlineData("x a y b", 0.643322)] // (2/1.584963 + 1/2.321928) / 2.630930 = (1.261860 + 0.430677) / 2.630930
    [InlineData("x y z", 0)]
    [InlineData("", 0)]
    public void Ndcg_is_the_discounted_gain_beside_the_best_there_could_be(string ranking, double expected) =>
        RetrievalMetrics.Ndcg(Ids(ranking), Relevance, 10).ShouldBe(expected, 1e-6);

    [Fact]
    public void What_comes_after_the_depth_counts_for_nothing()
    {
        RetrievalMetrics.Ndcg(Ids("x y a"), Relevance, 2).ShouldBe(0);
        RetrievalMetrics.Recall(Ids("x y a"), Relevance, 2).ShouldBe(0);
    }

    [Theory]
    [InlineData("a x b", 1)]
    [InlineData("x b", 0.5)]
    [InlineData("x", 0)]
    public void Recall_is_the_share_of_the_relevant_that_was_found(string ranking, double expected) =>
        RetrievalMetrics.Recall(Ids(ranking), Relevance, 100).ShouldBe(expected);

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.99, 4)]
    [InlineData(0, 1)]
    public void A_percentile_is_the_value_of_the_nearest_rank(double part, double expected) =>
        RetrievalMetrics.Percentile([4, 1, 3, 2], part).ShouldBe(expected);

    private static string[] Ids(string ranking) => ranking.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
