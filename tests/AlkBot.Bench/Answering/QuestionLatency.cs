using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Meaning;

namespace AlkBot.Bench.Answering;

/// <summary>
/// How long warm answers to a file of questions take, in process, one after the other.
/// A percentile needs many different questions, which a benchmark of one method does not ask.
/// </summary>
internal static class QuestionLatency
{
    private const int Rounds = 20;
    private const int WarmUp = 5;

    public static async Task RunAsync(
        string file, string? abstracts, int passages, IEmbedder? embedder, CancellationToken cancellationToken)
    {
        var questions = (await File.ReadAllLinesAsync(file, cancellationToken)).Where(l => l.Length > 0)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("question").GetString()!).ToList();
        ISourceCorpus corpus = abstracts is not null
            ? new RepeatedAbstracts(ReviewIndex.Sources(), abstracts, passages)
            : ReviewIndex.Sources();
        var folder = Directory.CreateTempSubdirectory("alkbot-benchmark-");
        try
        {
            var store = new GenerationStore(folder.FullName, TimeProvider.System, embedder: embedder);
            var report = await store.BuildAsync(corpus, null, cancellationToken);
            Console.WriteLine(
                $"{report.Generation.Passages} passages, {questions.Count} questions, {Rounds} rounds after {WarmUp} to warm up");
            await using var index = new CurrentIndex(store);
            await MeasureAsync(index, questions);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(CurrentIndex index, List<string> questions)
    {
        var (answerer, times) = (new Answerer(), new List<(double Milliseconds, string Question)>());
        var processor = TimeSpan.Zero;
        for (var round = 1 - WarmUp; round <= Rounds; round++)
        {
            if (round == 1)
                processor = Environment.CpuUsage.TotalTime;
            foreach (var question in questions)
            {
                await using var lease = await index.AcquireAsync(CancellationToken.None);
                var started = Stopwatch.GetTimestamp();
                await answerer.AnswerAsync(question, lease.Library, CancellationToken.None);
                if (round > 0)
                    times.Add((Stopwatch.GetElapsedTime(started).TotalMilliseconds, question));
            }
        }
        // On a machine that others load, the processor's time says what the clock cannot.
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"p50 {At(0.5):0.00} ms, p90 {At(0.9):0.00} ms, p99 {At(0.99):0.00} ms, most {times[^1].Milliseconds:0.00} ms "
            + $"({times[^1].Question}); processor time {spent:0.00} ms a question"));

        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))].Milliseconds;
    }
}
