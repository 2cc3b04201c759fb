using System.Diagnostics;
using System.Globalization;
using AlkBot.Index;
using AlkBot.Index.Passages;
using AlkBot.Index.Queries;

namespace AlkBot.Bench.Engines;

/// <summary>
/// Every engine of this build on the same texts in one run: how long it takes to index them, how long OR queries take on one
/// thread, hits read, ranked by BM25 as the engine does and ranked anew as the bot has them, and how many bytes the index has. Indexing
/// is the median of some runs after one that warms up.
/// </summary>
internal static class EngineComparison
{
    private const int Builds = 5;
    private const int LeastSamples = 3_000;
    private const int Hits = 10;

    public static async Task RunAsync(IEnumerable<Workload> workloads)
    {
        Console.WriteLine("| texts | passages | queries | engine | index time | OR query p50 | p99 | ranked anew p50 | p99 | index size |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var workload in workloads)
        {
            var root = Directory.CreateTempSubdirectory("alkbot-engines-");
            try
            {
                foreach (var run in await RunAsync(workload, root.FullName))
                    Console.WriteLine(Row(workload, run));
            }
            finally
            {
                root.Delete(recursive: true);
            }
        }
    }

    // The engines take turns, so that whatever else the machine does falls on all of them.
    private static async Task<List<EngineRun>> RunAsync(Workload workload, string root)
    {
        var runs = new List<EngineRun> { new("Lucene", root) };
        for (var i = 0; i <= Builds; i++)
        {
            foreach (var run in runs)
                run.IndexTimes.Add(await IndexAsync(workload, Directory.CreateDirectory(run.Folder(i)).FullName));
        }
        var requests = workload.Queries.Select(Request).ToList();
        for (var samples = -requests.Count; samples < LeastSamples; samples += requests.Count)
        {
            foreach (var run in runs)
            {
                var bare = Search(requests, (library, r) => library.Passages.Search(r, CancellationToken.None), run.Folder(0));
                var ranked = Search(
                    requests, (library, r) => library.SearchAsync(r, CancellationToken.None).AsTask().Result, run.Folder(0));
                if (samples < 0)
                    continue;
                run.Latencies.AddRange(bare);
                run.RankedLatencies.AddRange(ranked);
            }
        }
        return runs;
    }

    private static string Row(Workload workload, EngineRun run)
    {
        var size = new DirectoryInfo(run.Folder(0)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {workload.Name} | {workload.Sources.Sum(source => source.Passages.Count):N0} | {workload.Queries.Count:N0} "
            + $"| {run.Name} | {At(run.IndexTimes.Skip(1), 0.5).TotalSeconds:0.000} s "
            + $"| {Quantiles(run.Latencies)} | {Quantiles(run.RankedLatencies)} | {size / 1e6:0.00} MB |");
    }

    private static async Task<TimeSpan> IndexAsync(Workload workload, string directory)
    {
        var start = Stopwatch.GetTimestamp();
        using (var writer = new GenerationWriter(new PassageStorage(), directory))
        {
            foreach (var source in workload.Sources)
                writer.Add(source, CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }
        return Stopwatch.GetElapsedTime(start);
    }

    private static List<TimeSpan> Search(
        List<SearchRequest> requests, Func<Library, SearchRequest, IReadOnlyList<Hit>> search, string directory)
    {
        var info = new GenerationInfo("0", DateTimeOffset.UnixEpoch, GenerationInfo.CurrentEngine, "", 0, 0, 0);
        using var library = Library.Open(new PassageStorage(), directory, info);
        var latencies = new List<TimeSpan>(requests.Count);
        foreach (var request in requests)
        {
            var start = Stopwatch.GetTimestamp();
            search(library, request);
            latencies.Add(Stopwatch.GetElapsedTime(start));
        }
        return latencies;
    }

    private static SearchRequest Request(string text) =>
        new(new OrQuery([.. text.Split().Where(word => word.Length > 0).Distinct().Select(word => new TermQuery(word))]), Hits);

    private static string Quantiles(List<TimeSpan> times) => string.Create(
        CultureInfo.InvariantCulture, $"{At(times, 0.5).TotalMilliseconds:0.00} ms | {At(times, 0.99).TotalMilliseconds:0.00} ms");

    private static TimeSpan At(IEnumerable<TimeSpan> times, double quantile)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)(quantile * (sorted.Count - 1))];
    }

    private sealed record EngineRun(string Name, string Root)
    {
        public List<TimeSpan> IndexTimes { get; } = [];

        public List<TimeSpan> Latencies { get; } = [];

        public List<TimeSpan> RankedLatencies { get; } = [];

        public string Folder(int build) => Path.Combine(Root, $"{Name}-{build}");
    }
}
