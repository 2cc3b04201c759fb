using System.Text.Json.Nodes;
using AlkBot.Bench.Load.Measures;
using AlkBot.Bench.Load.Requests;
using AlkBot.Bench.Load.Servers;

namespace AlkBot.Bench.Load;

/// <summary>The whole load: floor and bot in turns, then the bot at a steady rate, then its memory.</summary>
internal static class LoadRun
{
    private const int Rounds = 5;
    private const int WarmUp = 6_000;
    private const int Rate = 200;
    private const int CompletionRate = 50;
    private const int MemoryStep = 10_000;

    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var index = Directory.CreateTempSubdirectory("alkbot-load-");
        try
        {
            using var floor = await ServerProcess.StartAsync("floor", [Self, "load-floor"], new Dictionary<string, string>(), cancellationToken);
            using var bot = await ServerProcess.StartAsync("alkbot", [options.AlkBot, "serve"], Settings(index), cancellationToken);
            var requests = new SignedRequests(await TrialsAsync(bot, cancellationToken));
            var report = new LoadReport();
            await MeasureThroughputAsync(options, floor, bot, requests, report, cancellationToken);
            await MeasureLatencyAsync(options, bot, requests, report, cancellationToken);
            await MeasureMemoryAsync(options, bot, requests, report, cancellationToken);
            return report.AllMet ? 0 : 1;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static string Self => Path.Combine(AppContext.BaseDirectory, "AlkBot.Bench.dll");

    private static Dictionary<string, string> Settings(DirectoryInfo index) => new(BotSettings.Of(LoadKey.Pair.PublicKeyHex, index))
    {
        // All of the load comes from one user.
        ["ALKBOT_Server__AnswersPerUser"] = "10000",
        ["ALKBOT_Server__QueuedAnswers"] = "10000",
    };

    // Which trials there are, the bot says itself.
    private static async Task<IReadOnlyList<string>> TrialsAsync(ServerProcess bot, CancellationToken cancellationToken)
    {
        using var connection = await Connection.OpenAsync(bot.Port, cancellationToken);
        var answer = JsonNode.Parse((await connection.ExchangeAsync(SignedRequests.AskForTrials(), cancellationToken)).Span);
        var trials = answer!["data"]!["choices"]!.AsArray().Select(choice => (string)choice!["value"]!).ToList();
        return trials.Count > 0 ? trials : throw new InvalidOperationException("The bot completes no trial: its index has none.");
    }

    private static async Task MeasureThroughputAsync(
        LoadOptions options,
        ServerProcess floor,
        ServerProcess bot,
        SignedRequests requests,
        LoadReport report,
        CancellationToken cancellationToken)
    {
        var ratios = new List<double>();
        foreach (var server in new[] { floor, bot })
            await Throughput.MeasureAsync(server.Port, requests.Trials(WarmUp), cancellationToken);
        for (var round = 1; round <= Rounds; round++)
        {
            var floorRate = await Throughput.MeasureAsync(floor.Port, requests.Trials(options.Requests / Rounds), cancellationToken);
            var botRate = await Throughput.MeasureAsync(bot.Port, requests.Trials(options.Requests / Rounds), cancellationToken);
            ratios.Add(botRate / floorRate);
            Console.WriteLine($"round {round}: floor {floorRate:0}/s, alkbot {botRate:0}/s, ratio {botRate / floorRate:0.00}");
        }
        report.AtLeast("throughput against the floor, median", ratios.Order().ElementAt(Rounds / 2), 0.6, "");
    }

    private static async Task MeasureLatencyAsync(
        LoadOptions options, ServerProcess bot, SignedRequests requests, LoadReport report, CancellationToken cancellationToken)
    {
        var time = TimeSpan.FromSeconds(options.Seconds);
        var lists = new[] { requests.Trials(Rate * options.Seconds), requests.Completions(CompletionRate * options.Seconds) };
        var latencies = await SteadyLoad.MeasureAsync(bot.Port, time, lists, cancellationToken);
        Console.WriteLine($"/trial at {Rate}/s: {latencies[0]}");
        Console.WriteLine($"autocomplete at {CompletionRate}/s beside it: {latencies[1]}");
        report.Below("/trial p99", latencies[0].Percentile(0.99), 25, "ms");
        report.Below("autocomplete p99", latencies[1].Percentile(0.99), 15, "ms");
    }

    private static async Task MeasureMemoryAsync(
        LoadOptions options, ServerProcess bot, SignedRequests requests, LoadReport report, CancellationToken cancellationToken)
    {
        var resident = new List<double> { bot.ResidentMemory() };
        for (var sent = 0; sent < options.MemoryRequests; sent += MemoryStep)
        {
            var step = requests.Trials(Math.Min(MemoryStep, options.MemoryRequests - sent));
            await Throughput.MeasureAsync(bot.Port, step, cancellationToken);
            resident.Add(bot.ResidentMemory());
        }
        Console.WriteLine($"resident memory, MiB, every {MemoryStep} requests: {string.Join(" ", resident.Select(m => $"{m:0}"))}");
        report.Below("resident memory, last over first", resident[^1] / resident[0], 1.15, "");
    }
}
