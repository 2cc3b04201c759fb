using AlkBot.Evidence;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;
using AlkBot.Testing.Index;

namespace AlkBot.Index.Tests.Serving;

public sealed class CurrentIndexTests : IAsyncDisposable
{
    private readonly IndexFolder _index = new();
    private readonly CurrentIndex _current;
    private readonly RecordedLog<CurrentIndex> _log = new();

    // Builds come from another store, as from another process.
    public CurrentIndexTests() => _current = new CurrentIndex(_index.StoreWith(new DurableChanges()), _log);

    public async ValueTask DisposeAsync()
    {
        await _current.DisposeAsync();
        _index.Dispose();
    }

    [Fact]
    public async Task Without_a_generation_it_says_so_and_serves_as_soon_as_there_is_one()
    {
        await Should.ThrowAsync<IndexException>(async () => await _current.AcquireAsync(default));
        await _index.BuildAsync(1);
        (await VersionAsync()).ShouldBe("This is version 1.");
    }

    [Fact]
    public async Task It_follows_builds_and_rollbacks_of_others()
    {
        await _index.BuildAsync(1);
        (await VersionAsync()).ShouldBe("This is version 1.");
        await _index.BuildAsync(2);
        (await VersionAsync()).ShouldBe("This is version 2.");
        await _index.Store.RollbackAsync(default);
        (await VersionAsync()).ShouldBe("This is version 1.");
    }

    [Fact]
    public async Task A_lease_keeps_its_generation_and_the_last_one_to_end_closes_it()
    {
        var first = await _index.BuildAsync(1);
        var one = await _current.AcquireAsync(default);
        var two = await _current.AcquireAsync(default);
        two.Library.ShouldBeSameAs(one.Library);
        await _index.BuildAsync(2);
        (await VersionAsync()).ShouldBe("This is version 2.");
        await one.DisposeAsync();
        await one.DisposeAsync();
        Version(two).ShouldBe("This is version 1.");
        var reader = two.Library;
        await two.DisposeAsync();
        Should.Throw<ObjectDisposedException>(() => two.Library);
        Should.Throw<ObjectDisposedException>(() => reader.ReadText(SourceId.Parse("review")));
        OpenFiles.Under(_index.Of(first)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_generation_that_cannot_be_opened_is_logged_once_and_the_old_one_goes_on_serving()
    {
        await _index.BuildAsync(1);
        await VersionAsync();
        var second = await _index.BuildAsync(2);
        _index.Ruin(second);
        (await VersionAsync()).ShouldBe("This is version 1.");
        (await VersionAsync()).ShouldBe("This is version 1.");
        _log.Lines.ShouldHaveSingleItem().ShouldContain("goes on serving");
        await _index.BuildAsync(3);
        (await VersionAsync()).ShouldBe("This is version 3.");
    }

    [Fact]
    public async Task A_pointer_that_is_damaged_or_gone_leaves_the_old_generation_serving()
    {
        await _index.BuildAsync(1);
        await VersionAsync();
        await File.WriteAllTextAsync(_index.Pointer, "nonsense");
        (await VersionAsync()).ShouldBe("This is version 1.");
        File.Delete(_index.Pointer);
        (await VersionAsync()).ShouldBe("This is version 1.");
    }

    [Fact]
    public async Task After_disposal_nothing_is_leased_and_a_lease_that_runs_still_reads()
    {
        await _index.BuildAsync(1);
        var lease = await _current.AcquireAsync(default);
        await _current.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await _current.AcquireAsync(default));
        Version(lease).ShouldBe("This is version 1.");
        await lease.DisposeAsync();
        OpenFiles.Under(_index.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leases_taken_while_generations_change_always_read_a_whole_one()
    {
        await _index.BuildAsync(1);
        var builds = Task.Run(async () =>
        {
            for (var version = 2; version <= 8; version++)
                await _index.BuildAsync(version);
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 4), async (_, _) =>
        {
            do
                (await VersionAsync()).ShouldStartWith("This is version");
            while (!builds.IsCompleted);
        });
        await builds;
        (await VersionAsync()).ShouldBe("This is version 8.");
    }

    private async Task<string> VersionAsync()
    {
        await using var lease = await _current.AcquireAsync(default);
        return Version(lease);
    }

    private static string Version(IndexLease lease) =>
        lease.Library.ReadText(SourceId.Parse("review")).ShouldNotBeNull();
}
