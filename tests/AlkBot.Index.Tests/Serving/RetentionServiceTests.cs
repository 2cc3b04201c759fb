using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Serving;

public sealed class RetentionServiceTests : IDisposable
{
    private readonly IndexFolder _index = new();
    private readonly FakeFolder _folder = new(("a.txt", "Alpha."));
    private readonly RecordedLog<RetentionService> _log = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task Who_changed_the_index_is_forgotten_at_the_start_and_day_by_day()
    {
        await BuildAsync("ada");
        _index.Time.Advance(TimeSpan.FromDays(20));
        await BuildAsync("bob");
        _index.Time.Advance(TimeSpan.FromDays(15));
        using var service = Service();

        await service.StartAsync(default);
        await UntilAsync(() => Authors().SequenceEqual(["bob", "service"]));
        _index.Time.Advance(TimeSpan.FromDays(16));
        await UntilAsync(() => Authors().SequenceEqual(["service", "service"]));
        await service.StopAsync(default);

        _log.Lines.ShouldBeEmpty();
        (await _index.Store.ReadCurrentAsync(default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_younger_stays_and_what_cannot_be_deleted_is_told_and_tried_again()
    {
        await BuildAsync("ada");
        _index.Time.Advance(TimeSpan.FromDays(31));
        var held = new FileStream(Path.Combine(_index.Root, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var service = Service();

        await service.StartAsync(default);
        await UntilAsync(() => _log.Lines.Any(l => l.Contains("was not deleted", StringComparison.Ordinal)));
        Authors().ShouldBe(["ada"]);
        await held.DisposeAsync();
        _index.Time.Advance(TimeSpan.FromDays(1));
        await UntilAsync(() => Authors().SequenceEqual(["service"]));
        await service.StopAsync(default);
    }

    private RetentionService Service() => new(new PastChanges(_index.Store, _folder), TimeSpan.FromDays(30), _index.Time, _log);

    private async Task BuildAsync(string by) => await _index.Store.BuildAsync(_folder, new BuildRequest { By = by }, null, default);

    private IEnumerable<string> Authors() => _index.Store.ReadLog().Entries.Select(e => e.By);

    // The service works on another thread.
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
            await Task.Delay(5, limit.Token);
    }
}
