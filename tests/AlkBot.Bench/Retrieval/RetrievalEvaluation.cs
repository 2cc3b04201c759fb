using AlkBot.Index.Queries;

namespace AlkBot.Bench.Retrieval;

/// <summary>What queries brought.</summary>
/// <param name="Ndcg">The mean nDCG@10.</param>
/// <param name="Recall">The mean recall@100.</param>
/// <param name="Latencies">How long each query took, in milliseconds.</param>
internal sealed record RetrievalScores(double Ndcg, double Recall, IReadOnlyList<double> Latencies);

/// <summary>Asks every query and compares the hits with the judgements.</summary>
internal static class RetrievalEvaluation
{
    /// <summary>How many hits are looked at.</summary>
    public const int Depth = 100;

    // Asked before the clock counts, so that what is measured is a process that has been answering.
    private const int WarmUp = 50;

    public static async Task<RetrievalScores> RunAsync(
        Func<SearchRequest, CancellationToken, ValueTask<IReadOnlyList<Hit>>> search, BeirCorpus corpus,
        IReadOnlyList<RetrievalTopic> topics, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var topic in topics.Take(WarmUp))
            await search(RequestOf(topic), cancellationToken);
        var (ndcg, recall, latencies) = (0.0, 0.0, new List<double>());
        foreach (var topic in topics)
        {
            var start = time.GetTimestamp();
            var hits = await search(RequestOf(topic), cancellationToken);
            latencies.Add(time.GetElapsedTime(start).TotalMilliseconds);
            List<string> ranking = [.. hits.Select(hit => corpus.IdOf(hit.Passage.Id.Source))];
            ndcg += RetrievalMetrics.Ndcg(ranking, topic.Relevance, 10);
            recall += RetrievalMetrics.Recall(ranking, topic.Relevance, Depth);
        }
        return new RetrievalScores(ndcg / topics.Count, recall / topics.Count, latencies);
    }

    /// <summary>What is sought for a query.</summary>
    public static SearchRequest RequestOf(RetrievalTopic topic) => new(TextQuery.Of(topic.Text), Depth);
}
