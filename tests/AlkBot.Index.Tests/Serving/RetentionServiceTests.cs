using AlkBot.Index.Generations;
using AlkBot.Index.Reports;
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

    [Fact]
    public async Task Reports_are_forgotten_day_by_day_and_without_a_limit_on_the_log_the_log_stays()
    {
        await BuildAsync("ada");
        var queue = new ReportQueue(_index.Store.State, _index.Time);
        await queue.AddAsync("Why?", new Complaint(ComplaintKind.Wrong, "discord:1", "because", _index.Time.GetUtcNow()), default);
        using var service = Service(new Retention(null, TimeSpan.FromDays(10)));

        await service.StartAsync(default);
        _index.Time.Advance(TimeSpan.FromDays(9));
        queue.ReadOf("discord:1").ShouldHaveSingleItem();
        _index.Time.Advance(TimeSpan.FromDays(2));
        await UntilAsync(() => _index.Store.State.Read("reports").Count == 0);
        await service.StopAsync(default);

        Authors().ShouldBe(["ada"]);
        _log.Lines.ShouldBeEmpty();
    }

    private RetentionService Service(Retention? keep = null) => new(
        new PastChanges(_index.Store, _folder), new ReportQueue(_index.Store.State, _index.Time),
        keep ?? new Retention(TimeSpan.FromDays(30), TimeSpan.FromDays(365)), _index.Time, _log);

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
