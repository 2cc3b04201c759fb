using System.Text;
using AlkBot.Search.Queries;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Ranked search over passages.</summary>
internal static class PassageSearch
{
    private const int MostHits = 1000;

    // More words than any sensible prefix has; the commonest are kept.
    private const int MostWords = 256;

    // A word of the passage itself counts more than one of its headings. The same parts added in another order differ in the last
    // digits; rounded to billionths, equal matches stay equal. round() does it by writing the number out, which takes longer than
    // bm25() itself.
    private const string Score = "CAST(bm25(passage_index, 1.0, 0.4) * 1e9 - 0.5 AS INTEGER)";

    /// <param name="connection">Where the passages are.</param>
    /// <param name="request">What is sought.</param>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="worthwhile">From how many matches on the commonest words are set aside; see <see cref="CommonWords"/>.</param>
    public static List<Hit> Run(
        ReadConnection connection, SearchRequest request, int passages, int worthwhile = CommonWords.Worthwhile)
    {
        if (request.Limit is < 1 or > MostHits)
            throw new ArgumentException($"The limit {request.Limit} is not 1 to {MostHits}.", nameof(request));
        // Refused here whatever is set aside: a weight or a depth out of range.
        var match = MatchExpression.Of(request.Query, prefix => WordsBeginningWith(connection, prefix));
        if (CommonWords.SetAside(request.Query, word => StemCounts.Of(connection, word), passages, worthwhile) is var (query, bound))
        {
            var shorter = MatchExpression.Of(query, prefix => WordsBeginningWith(connection, prefix));
            var hits = Match(connection, request, shorter).ConvertAll(hit => hit with { Score = hit.Score / 2 });
            if (hits.Count == request.Limit && hits[^1].Score > bound)
                return hits;
        }
        return Match(connection, request, match);
    }

    // bm25() is negative and the better match has the smaller value; a hit's score is its opposite.
    private static List<Hit> Match(ReadConnection connection, SearchRequest request, string match) => connection.List(
        Sql(request), row => new Hit(PassageRows.Read(row), 0 - (row.GetInt64(7) / 1e9)), match, request.Limit, request.Source?.Value);

    private static string Sql(SearchRequest request)
    {
        var sql = new StringBuilder($"SELECT passage_index.rowid AS id, {Score} AS score FROM passage_index");
        if (request.Kinds.Count > 0)
            sql.Append(" JOIN passage AS kinded ON kinded.id = passage_index.rowid");
        sql.Append(" WHERE passage_index MATCH $1");
        if (request.Kinds.Count > 0)
            sql.Append(" AND kinded.kind IN (").AppendJoin(',', request.Kinds.Select(kind => (int)kind)).Append(')');
        if (request.Source is not null)
        {
            sql.Append(" AND passage_index.rowid >= (SELECT first_passage FROM source WHERE slug = $3)")
                .Append(" AND passage_index.rowid < (SELECT first_passage + passages FROM source WHERE slug = $3)");
        }
        sql.Append(" ORDER BY score, id LIMIT $2");
        return $"""
            SELECT {PassageRows.Columns}, ranked.score FROM ({sql}) AS ranked
            JOIN passage ON passage.id = ranked.id JOIN source ON source.id = passage.source
            ORDER BY ranked.score, ranked.id
            """;
    }

    private static List<string> WordsBeginningWith(ReadConnection connection, string prefix) => connection.List(
        $"SELECT term FROM word WHERE term >= $1 AND term < $2 ORDER BY doc DESC, term LIMIT {MostWords}",
        row => row.GetString(0), prefix, prefix + "\U0010FFFF");
}
