using AlkBot.Index.Passages;
using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>Ranks the best hits of a search anew, by what the passages say.</summary>
public sealed class PassageRanker(PassageIndex passages)
{
    /// <summary>How many of the hits are ranked anew.</summary>
    public const int Depth = 100;

    private readonly PassageAnalyses _analyses = new();

    /// <summary>Whether a query has two words to rank by, sought as words; a name or a phrase is matched, not weighed.</summary>
    public static bool Ranks(Query query) => QueryWords.Of(query).Count > 1;

    /// <summary>The features of each of <paramref name="hits"/>; see <see cref="RankingFeatures"/>.</summary>
    public double[][] Features(Query query, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var words = QueryWords.Of(query);
        var counts = passages.CountPassages([.. words.Select(w => w.Word)], cancellationToken);
        return RankingFeatures.Of(new RankedSet(hits, words, counts, passages.Count, _analyses));
    }

    /// <summary>The hits, the first <see cref="Depth"/> of them ranked anew; the others follow, below them.</summary>
    public IReadOnlyList<Hit> Rank(Query query, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        if (hits.Count < 2)
            return hits;
        var features = Features(query, [.. hits.Take(Depth)], cancellationToken);
        var ranked = features.Select((row, i) => hits[i] with { Score = RankingWeights.Score(row) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id).ToList();
        var last = ranked[^1].Score;
        for (var i = Depth; i < hits.Count; i++)
            ranked.Add(hits[i] with { Score = last * hits[i].Score / hits[Depth - 1].Score });
        return ranked;
    }
}
