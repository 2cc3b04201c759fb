using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class ReadingAheadTests : IDisposable
{
    private const int Sources = 120;

    // Longer than any machine takes; it ends what would hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task Small_sources_are_read_beside_each_other_and_indexed_in_their_order()
    {
        var read = Enumerable.Range(0, Sources).Select(_ => new TaskCompletionSource()).ToArray();
        var corpus = Corpus();
        corpus.Bytes = 1000;
        // Each second source is read to its end only after the one behind it.
        corpus.BeforeReading = async (place, cancellationToken) =>
        {
            if (place % 2 == 0)
                await read[place + 1].Task.WaitAsync(cancellationToken);
            read[place].SetResult();
        };

        var report = await _index.Store.BuildAsync(corpus, null, default).AsTask().WaitAsync(Patience);

        report.Generation.Sources.ShouldBe(Sources);
        using var reader = await _index.Store.OpenCurrentAsync(default);
        reader.Sources.Select(s => s.Id.Value).ShouldBe(Enumerable.Range(0, Sources).Select(Name));
    }

    [Fact]
    public async Task A_large_source_is_read_while_no_other_is_opened()
    {
        var (open, most, listed) = (0, 0, -1);
        var corpus = Corpus();
        corpus.Bytes = 10_000_000;
        corpus.BeforeEach = (place, _) =>
        {
            listed = place;
            return Task.CompletedTask;
        };
        corpus.BeforeReading = async (place, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Yield();
            listed.ShouldBe(place);
            Interlocked.Decrement(ref open);
        };

        (await _index.Store.BuildAsync(corpus, null, default)).Generation.Sources.ShouldBe(Sources);

        most.ShouldBe(1);
    }

    [Fact]
    public async Task What_fails_while_it_is_read_ahead_ends_the_build_and_nothing_goes_on_reading()
    {
        var (open, corpus) = (0, Corpus());
        corpus.Bytes = 1000;
        corpus.BeforeReading = async (place, cancellationToken) =>
        {
            Interlocked.Increment(ref open);
            try
            {
                if (place == 3)
                    throw new InvalidOperationException("broken");
                if (place > 3)
                    await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        };

        var build = _index.Store.BuildAsync(corpus, null, default).AsTask().WaitAsync(Patience);

        (await Should.ThrowAsync<InvalidOperationException>(build)).Message.ShouldBe("broken");
        open.ShouldBe(0);
    }

    private static FakeCorpus Corpus() =>
        new([.. Enumerable.Range(0, Sources).Select(i => Some.Evidence(Name(i), $"This is source {i}."))]);

    private static string Name(int place) => $"source-{place:000}";
}
