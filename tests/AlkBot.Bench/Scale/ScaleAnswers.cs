using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;

namespace AlkBot.Bench.Scale;

/// <summary>
/// How long warm answers from an index take: every question of a file, and <c>/trial</c> of trials that the index knows. Prints passages,
/// sources, facts, and of both the median, the 99th percentile and the processor's time an answer, with tabs between.
/// </summary>
internal static class ScaleAnswers
{
    private const int Most = 200;
    private const int Rounds = 4;
    private const int WarmUp = 2;

    public static async Task RunAsync(string folder, string questions)
    {
        var store = new GenerationStore(folder, TimeProvider.System);
        await using var index = new CurrentIndex(store);
        await using var lease = await index.AcquireAsync(CancellationToken.None);
        var asked = (await File.ReadAllLinesAsync(questions)).Where(line => line.Length > 0).Select(QuestionOf).ToList();
        // Spread over the file, which may be in some order.
        List<string> asks = [.. asked.Where((_, place) => place % Math.Max(1, asked.Count / Most) == 0).Take(Most)];
        var known = lease.Library.Names.Entities.Where(entity => entity.Id.Type == EntityType.Trial);
        List<string> trials = [.. known.Take(Most).Select(trial => $"/trial {trial.Name}")];
        var generation = lease.Library.Generation;
        var (ofQuestions, ofTrials) = (await MeasureAsync(lease, asks), await MeasureAsync(lease, trials));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{generation.Passages}\t{generation.Sources:N0}\t{generation.Facts:N0}\t{ofQuestions}\t{ofTrials}"));
    }

    private static string QuestionOf(string line)
    {
        var question = JsonDocument.Parse(line).RootElement;
        return (question.TryGetProperty("question", out var text) ? text : question.GetProperty("text")).GetString()!;
    }

    private static async Task<string> MeasureAsync(IndexLease lease, List<string> inputs)
    {
        var (answerer, times, processor) = (new Answerer(), new List<double>(), TimeSpan.Zero);
        for (var round = 1 - WarmUp; round <= Rounds && inputs.Count > 0; round++)
        {
            if (round == 1)
                processor = Environment.CpuUsage.TotalTime;
            foreach (var input in inputs)
            {
                var started = Stopwatch.GetTimestamp();
                await answerer.AnswerAsync(input, lease.Library, CancellationToken.None);
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
        if (times.Count == 0)
            return "none\tnone\tnone";
        // On a machine that others load, the processor's time says what the clock cannot.
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times.Count;
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{At(0.5):0.0} ms\t{At(0.99):0.0} ms\t{spent:0.0} ms");

        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
    }
}
