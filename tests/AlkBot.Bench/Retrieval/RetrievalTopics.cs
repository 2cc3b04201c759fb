using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Bench.Retrieval;

/// <summary>A query with its judgements.</summary>
/// <param name="Id">The query's id.</param>
/// <param name="Text">The query.</param>
/// <param name="Relevance">The documents judged relevant, each with how much, above 0.</param>
internal sealed record RetrievalTopic(string Id, string Text, IReadOnlyDictionary<string, int> Relevance);

/// <summary>Queries and judgements in the layout of BEIR.</summary>
internal static class RetrievalTopics
{
    /// <summary>The judgements by query: tab-separated lines of query, document and score, after one that names the columns.</summary>
    /// <exception cref="SourceException">The file cannot be read, or a line is wrong.</exception>
    public static async Task<Dictionary<string, Dictionary<string, int>>> ReadJudgementsAsync(
        string path, CancellationToken cancellationToken)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        await foreach (var (number, line) in DataLines.ReadAsync(path, cancellationToken))
        {
            if (line.Split('\t') is not [var query, var document, var text])
                throw DataLines.Wrong(path, number, "it is not a query, a document and a score with tabs between");
            if (!int.TryParse(text, out var score))
            {
                if (number == 1)
                    continue;
                throw DataLines.Wrong(path, number, $"the score '{text}' is no whole number");
            }
            if (!judgements.TryGetValue(query, out var ofQuery))
                judgements.Add(query, ofQuery = new Dictionary<string, int>(StringComparer.Ordinal));
            if (!ofQuery.TryAdd(document, score))
                throw DataLines.Wrong(path, number, $"the document '{document}' was judged for the query '{query}' before");
        }
        return judgements;
    }

    /// <summary>The queries that have a relevant document, in the order of the file.</summary>
    /// <exception cref="SourceException">A file cannot be read, or a line is wrong.</exception>
    public static async Task<IReadOnlyList<RetrievalTopic>> ReadAsync(
        string queries, Dictionary<string, Dictionary<string, int>> judgements, CancellationToken cancellationToken)
    {
        var (topics, seen) = (new List<RetrievalTopic>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var (number, query) in DataLines.ReadJsonAsync(queries, cancellationToken))
        {
            var id = query.Text("_id") ?? throw DataLines.Wrong(queries, number, "it has no \"_id\"");
            var text = query.Text("text") ?? throw DataLines.Wrong(queries, number, "it has no \"text\"");
            if (!seen.Add(id))
                throw DataLines.Wrong(queries, number, $"the id '{id}' was there before");
            if (!judgements.TryGetValue(id, out var judged))
                continue;
            var relevant = judged.Where(j => j.Value > 0).ToDictionary(StringComparer.Ordinal);
            if (relevant.Count > 0)
                topics.Add(new RetrievalTopic(id, text, relevant));
        }
        return topics;
    }

    /// <summary>
    /// Whether a query is kept from tuning, so that a figure on it says what to expect of queries never seen: about a third, those
    /// whose id has a SHA-256 that begins with a byte below 85.
    /// </summary>
    public static bool IsHeldOut(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] < 85;
}
