using AlkBot.Index.Passages;
using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>Searches whose best hits are ranked anew by <see cref="PassageRanker"/>.</summary>
internal sealed class RankedSearch(PassageIndex passages)
{
    private readonly PassageRanker _ranker = new(passages);

    public IReadOnlyList<Hit> Run(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Limit < 1 || !PassageRanker.Ranks(request.Query))
            return passages.Search(request, cancellationToken);
        var deep = request with { Limit = Math.Max(request.Limit, PassageRanker.Depth) };
        var ranked = _ranker.Rank(request.Query, passages.Search(deep, cancellationToken), cancellationToken);
        return ranked.Count > request.Limit ? [.. ranked.Take(request.Limit)] : ranked;
    }
}
