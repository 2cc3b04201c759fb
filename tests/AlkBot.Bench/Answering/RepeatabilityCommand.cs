using System.CommandLine;
using System.Text.Json;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Bench.Scale;
using AlkBot.Facts.Folders;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Meaning;
using AlkBot.Terminal;

namespace AlkBot.Bench.Answering;

/// <summary>
/// <c>repeatability</c>: whether two processes, each with an index that it built itself and one with a single thread, answer the same.
/// </summary>
internal sealed class RepeatabilityCommand : TerminalCommand
{
    private readonly Argument<string> _sources = new("SOURCES") { Description = "The folder of sources." };

    private readonly Argument<string[]> _questions = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A JSON object a line, with a question.",
    };

    private readonly Option<int> _most = BenchOptions.Number("--most", 1000, "How many questions at most.");

    private readonly Option<string?> _answers = new("--answers") { Description = "Answer once, into this file." };
    private readonly Option<int> _threads = BenchOptions.Number("--threads", 1, "With so many threads.", most: 1024);

    public RepeatabilityCommand() : base("repeatability", "Put questions to two processes and compare what they answer.")
    {
        foreach (var argument in new Argument[] { _sources, _questions })
            Arguments.Add(argument);
        foreach (var option in new Option[] { _most, _answers, _threads })
            Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (sources, files, most) = (
            arguments.GetRequiredValue(_sources), arguments.GetRequiredValue(_questions), arguments.GetValue(_most));
        using var folder = new WorkFolder();
        if (arguments.GetValue(_answers) is { } path)
        {
            await File.WriteAllLinesAsync(
                path, await AnswersAsync(sources, files, most, arguments.GetValue(_threads), folder.Path), cancellationToken);
            return ExitStatus.Done;
        }
        var runs = new List<string[]>();
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
        {
            var file = Path.Combine(folder.Path, $"{threads}.jsonl");
            var run = await ChildProcess.RunAsync("AlkBot.Bench.dll",
            [
                "repeatability", sources, .. files, "--most", $"{most}", "--answers", file, "--threads", $"{threads}",
            ]);
            if (run.ExitCode != ExitStatus.Done)
                throw new InvalidOperationException(run.Output);
            runs.Add(await File.ReadAllLinesAsync(file, cancellationToken));
        }
        var different = runs[0].Zip(runs[1]).Where(r => r.First != r.Second).ToList();
        foreach (var (first, _) in different.Take(10))
            await session.Streams.Out.WriteLineAsync(AnswerJson.Read(first).Input);
        var answered = runs[0].Count(l => AnswerJson.Read(l).Status == AnswerStatus.Answered);
        await session.Streams.Out.WriteLineAsync(
            $"{runs[0].Length} questions to two processes, {answered} of them answered: {different.Count} answers differ");
        return different.Count == 0 && runs[0].Length == runs[1].Length ? ExitStatus.Done : ExitStatus.Broken;
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(
        string sources, string[] files, int most, int threads, string folder)
    {
        if (!Embedder.TryOpen(EmbeddingModel.ArcticXs, null, threads, out var embedder, out var reason))
            throw new InvalidOperationException(reason);
        using (embedder)
        {
            var store = new GenerationStore(folder, TimeProvider.System, embedder: embedder);
            await store.BuildAsync(new SourceFolder(sources), null, CancellationToken.None);
            await using var index = new CurrentIndex(store);
            await using var lease = await index.AcquireAsync(CancellationToken.None);
            var (answerer, answers) = (new Answerer(), new List<string>());
            foreach (var line in files.SelectMany(File.ReadLines).Where(l => l.Length > 0).Take(most))
            {
                using var row = JsonDocument.Parse(line);
                var answer = await answerer.AnswerAsync(
                    row.RootElement.GetProperty("question").GetString()!, lease.Library, CancellationToken.None);
                // Two builds differ by their name and their time alone.
                answers.Add(AnswerJson.Write(answer with { Index = new IndexStamp("", DateTimeOffset.UnixEpoch, answer.Index.Sources) }));
            }
            return answers;
        }
    }

    private sealed class WorkFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("alkbot-benchmark-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
