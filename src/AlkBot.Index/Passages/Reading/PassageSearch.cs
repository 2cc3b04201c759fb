using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneTerm = Lucene.Net.Search.TermQuery;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Search by BM25.</summary>
internal static class PassageSearch
{
    private const int MostHits = 1000;

    /// <summary>Refuses what is no sensible request.</summary>
    /// <exception cref="ArgumentException">The limit, a weight or the depth of the query is out of range.</exception>
    public static void EnsureValid(SearchRequest request)
    {
        if (request.Limit is < 1 or > MostHits)
            throw new ArgumentException($"The limit {request.Limit} is not 1 to {MostHits}.", nameof(request));
        QueryRules.EnsureValid(request.Query);
    }

    public static IEnumerable<Hit> Run(IndexSearcher searcher, SearchRequest request) => searcher
        // Of equal scores Lucene takes the document written first.
        .Search(QueryTranslation.Of(request.Query), FilterOf(request), request.Limit).ScoreDocs
        .Select(hit => new Hit(StoredPassage.Read(searcher, hit.Doc), hit.Score));

    private static QueryWrapperFilter? FilterOf(SearchRequest request) => request.Source is { } source
        ? new QueryWrapperFilter(new LuceneTerm(new Term(PassageFields.Source, source.Value)))
        : null;
}
