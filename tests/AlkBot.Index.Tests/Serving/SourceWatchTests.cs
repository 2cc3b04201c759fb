using AlkBot.Evidence;
using AlkBot.Index.Serving;
using AlkBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Index.Tests.Serving;

#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime.
public sealed class SourceWatchTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5), Interval = TimeSpan.FromMinutes(1);

    private readonly IndexFolder _index = new();
    private readonly FakeFolder _folder = new(("a.txt", "Alpha."));
    private readonly FakeTimeProvider _time = new();
    private readonly RecordedLog<IndexingService> _log = new();
    private readonly TemporaryFolder _watched = new();
    private IndexingService _service = null!;

    public async Task InitializeAsync()
    {
        _service = new IndexingService(_index.Store, _folder, _log, new WatchOptions(_watched.Path, Quiet, Interval), _time);
        await _service.StartAsync(default);
        await UntilAsync(() => _index.Folders.Count == 1, advance: TimeSpan.Zero);
        // The first look after the start.
        await UntilAsync(() => Count("up to date") == 1, advance: TimeSpan.FromSeconds(10));
    }

    public async Task DisposeAsync()
    {
        await _service.StopAsync(default);
        _service.Dispose();
        _watched.Dispose();
        _index.Dispose();
    }

    [Fact]
    public async Task A_change_that_no_event_told_of_is_built_when_it_has_been_quiet()
    {
        _folder.Write("b.txt", "Beta.");
        await UntilAsync(() => Count("have changed") == 1, advance: TimeSpan.FromSeconds(10));
        _index.Folders.Count.ShouldBe(1);
        _folder.Write("b.txt", "Better.");
        await UntilAsync(() => Count("2 sources") == 1, advance: TimeSpan.FromSeconds(1));
        using var reader = await _index.Store.OpenCurrentAsync(default);
        reader.ReadText(SourceId.Parse("b")).ShouldBe("Better.");
        _index.Folders.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_event_of_the_file_system_shortens_the_wait()
    {
        _folder.Write("b.txt", "Beta.");
        await File.WriteAllTextAsync(_watched["b.txt"], "Beta.");
        // The clock stands still: only the event can wake the watch.
        await UntilAsync(() => Count("have changed") == 1, advance: TimeSpan.Zero);
        await UntilAsync(() => Count("2 sources") == 1, advance: TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_cannot_be_built_leaves_the_last_good_generation_says_so_and_is_not_tried_again()
    {
        var good = _index.Folders.Single();
        _folder.Write("a.txt", "broken");
        await UntilAsync(() => _log.Lines.Count() == 1, advance: TimeSpan.FromSeconds(10));
        _log.Lines.Single().ShouldBe($"The index was not built: a.txt: it is broken. Generation {good} goes on serving.");
        for (var minute = 0; minute < 3; minute++)
            _time.Advance(Interval);
        _folder.Write("a.txt", "Mended.");
        await UntilAsync(() => _index.Folders.Count == 2, advance: TimeSpan.FromSeconds(10));
        _log.Lines.Count().ShouldBe(1);
    }

    private int Count(string part) => _log.Information.ToArray().Count(line => line.Contains(part));

    // The service runs beside the test: the clock is moved until it has done what it is to do.
    private async Task UntilAsync(Func<bool> isDone, TimeSpan advance)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isDone())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            _time.Advance(advance);
            await Task.Delay(5);
        }
    }
}
