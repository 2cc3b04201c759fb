using System.Text;
using AlkBot.Index.Staging;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class AuditLogTests : IDisposable
{
    private readonly IndexFolder _index = new();
    private readonly FakeFolder _folder = new(("a.txt", "Alpha."));

    private string Log => Path.Combine(_index.Root, "changes.jsonl");

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task What_the_log_says_is_never_written_again_whatever_happens_after_it()
    {
        var previews = new StagedBuilds(_index.Store, _folder);
        await _index.Store.BuildAsync(_folder, null, default);
        // What is read from here on was appended to this very file: another one in its place would leave it as it is.
        await using var file = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var said = await File.ReadAllBytesAsync(Log);
        Func<Task>[] changes =
        [
            async () => previews.Discard((await AddAsync("b.txt")).Staged.Id, "bob"),
            async () => await previews.ActivateAsync((await AddAsync("c.txt")).Staged.Id, "eve", default),
            async () => await _index.Store.RollbackAsync("ada", default),
            () => File.AppendAllTextAsync(Log, "{\"at\":\"2026-01-3", Encoding.UTF8),
            async () => await _index.Store.BuildAsync(_folder, null, default),
            DieAsync,
            async () => await _index.Store.BuildAsync(_folder, null, default),
            RecoverAsync,
        ];
        foreach (var change in changes)
        {
            await change();
            var now = await File.ReadAllBytesAsync(Log);
            now.Length.ShouldBeGreaterThan(said.Length);
            now[..said.Length].ShouldBe(said);
            said = now;
        }

        _index.Store.ReadLog().Entries.Select(e => e.Action).ShouldBe(
            ["build", "preview", "discard", "preview", "activate", "rollback", "build", "build", "interrupted", "build", "recover"]);
        var kept = new byte[said.Length];
        await file.ReadExactlyAsync(kept);
        kept.ShouldBe(said);

        ValueTask<Preview> AddAsync(string name) =>
            previews.StageAsync([new StagedFile(name, Encoding.UTF8.GetBytes($"In {name}."))], [], "ada", null, default);
    }

    // The entry is written, and what it tells does not happen.
    private async Task DieAsync()
    {
        var dying = _index.StoreWith(new FaultyChanges { FailFrom = 6 });
        await Should.ThrowAsync<IndexException>(async () => await dying.BuildAsync(_folder, null, default));
    }

    private async Task RecoverAsync()
    {
        _index.Ruin(_index.Folders[^1]);
        (await _index.Store.RecoverAsync(long.MaxValue, default)).ShouldNotBeEmpty();
    }
}
