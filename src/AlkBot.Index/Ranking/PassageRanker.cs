using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>Ranks the best hits of an engine anew, by what the passages say.</summary>
public sealed class PassageRanker(IIndexReader reader)
{
    /// <summary>How many of the engine's hits are ranked anew.</summary>
    public const int Depth = 100;

    private readonly PassageAnalyses _analyses = new();

    /// <summary>Whether a query has two words to rank by, sought as words; a name or a phrase is matched, not weighed.</summary>
    public static bool Ranks(Query query) => QueryWords.Of(query).Count > 1;

    /// <summary>The features of each of <paramref name="hits"/>; see <see cref="RankingFeatures"/>.</summary>
    public async ValueTask<double[][]> FeaturesAsync(Query query, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var words = QueryWords.Of(query);
        var counts = await reader.CountPassagesAsync([.. words.Select(w => w.Word)], cancellationToken).ConfigureAwait(false);
        return RankingFeatures.Of(new RankedSet(hits, words, counts, reader.Generation.Passages, _analyses));
    }

    /// <summary>The hits, the first <see cref="Depth"/> of them ranked anew; the others follow, below them.</summary>
    public async ValueTask<IReadOnlyList<Hit>> RankAsync(Query query, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        if (hits.Count < 2)
            return hits;
        var features = await FeaturesAsync(query, [.. hits.Take(Depth)], cancellationToken).ConfigureAwait(false);
        var ranked = features.Select((row, i) => hits[i] with { Score = RankingWeights.Score(row) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id).ToList();
        var last = ranked[^1].Score;
        for (var i = Depth; i < hits.Count; i++)
            ranked.Add(hits[i] with { Score = last * hits[i].Score / hits[Depth - 1].Score });
        return ranked;
    }
}
