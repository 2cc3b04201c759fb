using AlkBot.Index.Generations;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Tests.Generations;

/// <summary>What a process does at its start with what another left damaged or half-written.</summary>
public sealed class RecoveryTests : IDisposable
{
    private const string Leftover = "20260101T000000000Z-01";

    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_damaged_generation_is_set_aside_and_told_and_the_one_before_it_serves()
    {
        var (good, damaged) = (await _index.BuildAsync(1), await _index.BuildAsync(2));
        await FlipAsync(_index.Bulk(damaged));

        var findings = await RecoverAsync();

        findings.Count.ShouldBe(2);
        findings[0].ShouldMatch($"^Generation {damaged} is damaged and was set aside: '[^']*' is damaged: its SHA-256 is not the one");
        findings[1].ShouldBe($"Generation {good} serves");
        _index.Folders.ShouldBe([good, $"{damaged}.damaged"]);
        (await _index.ServedVersionAsync()).ShouldBe(1);
        var entry = _index.Store.ReadLog().Entries[^1];
        entry.ShouldBe(new AuditEntry(entry.At, "alkbot", AuditActions.Recover, damaged, good, string.Join("; ", findings)));
        (await RecoverAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_build_that_died_left_is_set_aside_and_told()
    {
        var good = await _index.BuildAsync(1);
        var half = Path.Combine(Directory.CreateDirectory(_index.Of($"{Leftover}.partial")).FullName, "half-written");
        await File.WriteAllTextAsync(half, "half");

        (await RecoverAsync()).ShouldBe([$"A build that did not come to its end left '{Leftover}.partial'; it was set aside"]);

        _index.Folders.ShouldBe([$"{Leftover}.damaged", good]);
        File.Exists(Path.Combine(_index.Of($"{Leftover}.damaged"), "half-written")).ShouldBeTrue();
        (await _index.ServedVersionAsync()).ShouldBe(1);
        (await RecoverAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_what_was_set_aside_the_latest_is_kept()
    {
        var good = await _index.BuildAsync(1);
        var last = "";
        for (var version = 2; version <= 4; version++)
        {
            last = await _index.BuildAsync(version);
            _index.Ruin(last);
            (await RecoverAsync()).ShouldNotBeEmpty();
        }

        _index.Folders.ShouldBe([good, $"{last}.damaged"]);
    }

    [Fact]
    public async Task Where_no_generation_is_good_the_damaged_one_stays_for_whoever_opens_it()
    {
        var only = await _index.BuildAsync(1);
        _index.Ruin(only);

        (await RecoverAsync()).ShouldBeEmpty();

        _index.Folders.ShouldBe([only]);
        (await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default))).Message.ShouldContain(only);
    }

    [Fact]
    public async Task A_damaged_pointer_is_told_and_the_newest_good_generation_serves()
    {
        var (good, damaged) = (await _index.BuildAsync(1), await _index.BuildAsync(2));
        _index.Ruin(damaged);
        await File.WriteAllTextAsync(_index.Pointer, "garbage");

        var findings = await RecoverAsync();

        findings[0].ShouldBe($"'{_index.Pointer}' is damaged");
        findings[^1].ShouldBe($"Generation {good} serves");
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task While_another_process_builds_nothing_is_touched()
    {
        var (_, damaged) = (await _index.BuildAsync(1), await _index.BuildAsync(2));
        _index.Ruin(damaged);
        using (new FileStream(Path.Combine(_index.Root, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            (await RecoverAsync()).ShouldBeEmpty();
        _index.Folders.ShouldContain(damaged);

        (await RecoverAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Large_files_are_checked_by_their_length_alone()
    {
        var (_, damaged) = (await _index.BuildAsync(1), await _index.BuildAsync(2));
        await FlipAsync(Path.Combine(_index.Of(damaged), "report.json"));
        (await RecoverAsync(hashUpTo: 0)).ShouldBeEmpty();

        await File.AppendAllTextAsync(Path.Combine(_index.Of(damaged), "report.json"), " ");
        (await RecoverAsync(hashUpTo: 0)).ShouldNotBeEmpty();
    }

    private ValueTask<IReadOnlyList<string>> RecoverAsync(long hashUpTo = long.MaxValue) => _index.Store.RecoverAsync(hashUpTo, default);

    private static async Task FlipAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }
}
