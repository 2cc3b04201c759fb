using AlkBot.Answers;
using BenchmarkDotNet.Attributes;

namespace AlkBot.Bench;

/// <summary>A warm answer of every command, in process: what a chat command costs beside the network.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private ReviewIndex _index = null!;

    public static IEnumerable<string> Inputs =>
    [
        "/trial NCT01828112",
        "/trials drug:ceritinib phase:III",
        "/mutation G1202R",
        "/mutations gene:ALK",
        "/drug alectinib",
        "/drugs class:HSP90",
        "/pathway EGFR",
        "/compare ceritinib alectinib AP26113 ganetespib",
        "/cite alk-resistance-review:16",
        "/sources",
        "/ask What is the maximum tolerated dose of ceritinib?",
        "/ask Who won the world cup in 2014?",
        "/help",
    ];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    // The in-process toolchain does not wait for a setup that returns a task.
    [GlobalSetup]
    public void Build() => _index = ReviewIndex.BuildAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Clean() => _index.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public Task<Answer> Answer() => _index.AskAsync(Input);
}
