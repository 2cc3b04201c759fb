using BenchmarkDotNet.Attributes;

namespace AlkBot.Bench;

/// <summary>Reading, extracting, writing, verifying and swapping in the whole review.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private ReviewIndex? _index;

    [Benchmark]
    public async Task Build() => _index = await ReviewIndex.BuildAsync();

    [IterationCleanup]
    public void Clean() => _index!.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
