using AlkBot.Index.Queries;
using Lucene.Net.Search;
using LuceneTerm = Lucene.Net.Search.TermQuery;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Ranked search over passages.</summary>
internal static class PassageSearch
{
    private const int MostHits = 1000;

    /// <summary>Refuses what no engine takes.</summary>
    /// <exception cref="ArgumentException">The limit, a weight or the depth of the query is out of range.</exception>
    public static void EnsureValid(SearchRequest request)
    {
        if (request.Limit is < 1 or > MostHits)
            throw new ArgumentException($"The limit {request.Limit} is not 1 to {MostHits}.", nameof(request));
        QueryRules.EnsureValid(request.Query);
    }

    public static IEnumerable<Hit> Run(IndexSearcher searcher, SearchRequest request) => searcher
        // Of equal scores Lucene takes the document written first.
        .Search(new QueryTranslation(searcher.IndexReader).Of(request.Query), FilterOf(request), request.Limit).ScoreDocs
        .Select(hit => new Hit(Records.Passage(searcher.Doc(hit.Doc)), hit.Score));

    private static QueryWrapperFilter? FilterOf(SearchRequest request)
    {
        var filter = new BooleanQuery();
        if (request.Source is { } source)
            filter.And(Fields.Source, source.Value);
        if (request.Kinds.Count > 0)
        {
            var kinds = new BooleanQuery();
            foreach (var kind in request.Kinds.Distinct())
                kinds.Add(new LuceneTerm(new(Fields.Kind, kind.ToString())), Occur.SHOULD);
            filter.And(kinds);
        }
        return filter.Clauses.Count == 0 ? null : new QueryWrapperFilter(filter);
    }
}
