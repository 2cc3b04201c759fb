using AlkBot.Evidence;
using AlkBot.Index.Serving;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Serving;

public sealed class IndexingServiceTests : IDisposable
{
    private readonly IndexFolder _index = new();
    private readonly RecordedLog<IndexingService> _log = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task It_builds_when_there_is_no_generation_or_the_sources_changed_and_else_leaves_it()
    {
        await RunAsync(IndexFolder.Version(1));
        (await _index.ServedVersionAsync()).ShouldBe(1);
        await RunAsync(IndexFolder.Version(2));
        (await _index.ServedVersionAsync()).ShouldBe(2);
        await RunAsync(IndexFolder.Version(2));
        _index.Folders.Count.ShouldBe(2);
        _log.Information.Last().ShouldContain("up to date");
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_build_that_fails_says_why_and_what_goes_on_serving()
    {
        var old = await _index.BuildAsync(1);
        await RunAsync(Broken());
        (await _index.ServedVersionAsync()).ShouldBe(1);
        _log.Lines.ShouldBe([$"The index was not built: review.txt is empty. Generation {old} goes on serving."]);
    }

    [Fact]
    public async Task A_first_build_that_fails_says_that_there_is_nothing_to_serve()
    {
        await RunAsync(Broken());
        _log.Lines.ShouldHaveSingleItem().ShouldEndWith("There is none to answer from.");
    }

    [Fact]
    public async Task Stopping_the_host_stops_the_build_and_leaves_the_old_generation()
    {
        await _index.BuildAsync(1);
        var reading = new TaskCompletionSource();
        var corpus = IndexFolder.Version(2);
        corpus.BeforeEach = (_, token) =>
        {
            reading.TrySetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        using var service = new IndexingService(_index.Store, corpus, _log);
        await service.StartAsync(default);
        await reading.Task;
        await service.StopAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(1);
        _log.Lines.ShouldBeEmpty();
    }

    private static FakeCorpus Broken()
    {
        var corpus = IndexFolder.Version(2);
        corpus.BeforeEach = (_, _) => throw new SourceException($"review.txt is empty");
        return corpus;
    }

    private async Task RunAsync(ISourceCorpus corpus)
    {
        using var service = new IndexingService(_index.Store, corpus, _log);
        await service.StartAsync(default);
        await service.ExecuteTask.ShouldNotBeNull();
    }
}
