using System.Security.Cryptography;
using System.Text;
using AlkBot.Index.Ranking;

namespace AlkBot.Bench.Retrieval;

/// <summary>
/// Finds the weights of the ranking. It sees only the queries that are not held
/// out, and prints what cross-validation among them says, with every feature and without each, and the weights fitted on all of them.
/// </summary>
internal static class RankingTuning
{
    private const int Folds = 4;
    private static readonly string[] Divisions = ["a", "b"];

    public static async Task RunAsync(string corpusPath, string queriesPath, string judgementsPath, string? featuresPath)
    {
        var judgements = await RetrievalTopics.ReadJudgementsAsync(judgementsPath, default);
        var topics = await RetrievalTopics.ReadAsync(queriesPath, judgements, default);
        var corpus = new BeirCorpus(corpusPath, 1);
        using var index = await RetrievalIndex.BuildAsync(corpus, TimeProvider.System, null, default);
        var ranker = new PassageRanker(index.Library.Passages);
        var queries = new List<RankedQuery>();
        foreach (var topic in topics.Where(topic => !RetrievalTopics.IsHeldOut(topic.Id)))
        {
            var request = RetrievalEvaluation.RequestOf(topic);
            var hits = index.Library.Passages.Search(request, default);
            if (hits.Count == 0)
                continue;
            var gains = hits.Select(h => (double)topic.Relevance.GetValueOrDefault(corpus.IdOf(h.Passage.Id.Source))).ToArray();
            var ideal = topic.Relevance.Values.OrderDescending().Take(10).Select((gain, rank) => gain / Math.Log2(rank + 2)).Sum();
            queries.Add(new RankedQuery(
                topic.Id, ranker.Features(request.Query, hits, default), [.. gains.Select(g => g > 0)], gains, ideal));
        }
        if (featuresPath is not null)
        {
            await File.WriteAllLinesAsync(featuresPath, queries.SelectMany(q => q.Features.Select((row, i) =>
                $"{q.Id}\t{q.Gains[i]}\t{q.Ideal}\t{string.Join('\t', row.Select(x => x.ToString("R")))}")));
        }
        Report(queries);
    }

    private static void Report(List<RankedQuery> queries)
    {
        int[] all = [.. Enumerable.Range(0, RankingFeatures.Names.Count)];
        Console.WriteLine($"{queries.Count} queries; nDCG@10 cross-validated in {Folds} folds, {Divisions.Length} times");
        Console.WriteLine($"{"every feature",-24}{CrossValidated(queries, all):0.0000}");
        foreach (var left in all)
        {
            var score = CrossValidated(queries, [.. all.Where(k => k != left)]);
            Console.WriteLine($"{"without " + RankingFeatures.Names[left],-24}{score:0.0000}");
        }
        var weights = ListwiseFit.Run(queries, all);
        Console.WriteLine($"fitted on all: {queries.Average(q => q.Ndcg(weights)):0.0000}");
        foreach (var k in all)
            Console.WriteLine($"  {RankingFeatures.Names[k],-16}{weights[k]:0.00}");
    }

    private static double CrossValidated(List<RankedQuery> queries, int[] used)
    {
        var sum = 0.0;
        foreach (var division in Divisions)
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                var tested = queries.Where(q => FoldOf(q.Id, division) == fold).ToList();
                var weights = ListwiseFit.Run([.. queries.Where(q => FoldOf(q.Id, division) != fold)], used);
                sum += tested.Sum(q => q.Ndcg(weights));
            }
        }
        return sum / queries.Count / Divisions.Length;
    }

    private static int FoldOf(string id, string division) => SHA256.HashData(Encoding.UTF8.GetBytes(division + id))[0] % Folds;
}
