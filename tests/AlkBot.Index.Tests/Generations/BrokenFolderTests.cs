using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class BrokenFolderTests : IDisposable
{
    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("../../etc")]
    [InlineData("20260131T093000123Z")]
    [InlineData("20260131T093000123Z-01\ngarbage")]
    public async Task A_damaged_pointer_is_named_and_a_build_mends_it_without_losing_the_others(string content)
    {
        var old = await _index.BuildAsync(1);
        await File.WriteAllTextAsync(_index.Pointer, content);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldBe($"'{_index.Pointer}' is damaged: it names no generation; run: alkbot index build");
        await _index.BuildAsync(2);
        (await _index.ServedVersionAsync()).ShouldBe(2);
        (await _index.Store.RollbackAsync(default)).Id.ShouldBe(old);
    }

    [Fact]
    public async Task A_pointer_to_a_generation_that_is_gone_is_reported()
    {
        Directory.Delete(_index.Of(await _index.BuildAsync(1)), recursive: true);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldEndWith("run: alkbot index build");
        await _index.BuildAsync(2);
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task A_damaged_record_is_named_and_not_listed(string content)
    {
        var record = Path.Combine(_index.Of(await _index.BuildAsync(1)), "generation.json");
        await File.WriteAllTextAsync(record, content);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldBe($"'{record}' is damaged; run: alkbot index build");
        (await _index.Store.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_of_another_generation_is_damaged()
    {
        var (first, second) = (await _index.BuildAsync(1), await _index.BuildAsync(2));
        var record = Path.Combine(_index.Of(second), "generation.json");
        File.Copy(Path.Combine(_index.Of(first), "generation.json"), record, overwrite: true);
        (await Should.ThrowAsync<IndexException>(async () => await _index.Store.ReadCurrentAsync(default)))
            .Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_file_of_another_length_is_noticed_when_a_generation_is_opened()
    {
        var id = await _index.BuildAsync(1);
        // One that no engine looks at.
        var report = Path.Combine(_index.Of(id), "report.json");
        await File.WriteAllBytesAsync(report, (await File.ReadAllBytesAsync(report))[..^1]);
        (await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default)))
            .Message.ShouldContain($"'{report}' is damaged: it has ");
    }

    [Fact]
    public async Task A_generation_of_another_kind_says_so()
    {
        var id = await _index.BuildAsync(1);
        var info = (await _index.Store.ReadCurrentAsync(default)).ShouldNotBeNull();
        await File.WriteAllTextAsync(
            Path.Combine(_index.Of(id), "generation.json"), GenerationJson.Write(info with { Engine = "Other" }, []));
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldContain("written with Other, which this version does not read");
        (await _index.Store.BuildAsync(IndexFolder.Version(2), null, default)).Difference.ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_named()
    {
        var path = _index.Elsewhere("file");
        await File.WriteAllTextAsync(path, "");
        await ShouldRefuseAsync(path, "is a file; choose a folder with --index");
    }

    [Fact]
    public async Task A_folder_below_a_file_is_named()
    {
        await File.WriteAllTextAsync(_index.Elsewhere("file"), "");
        await ShouldRefuseAsync(Path.Combine(_index.Elsewhere("file"), "index"), "file", reading: false);
    }

    [LinuxFact]
    public async Task A_folder_where_nothing_can_be_made_is_named()
    {
        // Nobody can make a folder there, not even root.
        await ShouldRefuseAsync("/proc/alkbot-index", "Cannot write '/proc/alkbot-index'", reading: false);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_the_old_generation_stays()
    {
        await _index.BuildAsync(1);
        var full = new FaultyChanges { FailFrom = 2, Failure = () => new IOException("No space left on device", 28) };
        var thrown = await Should.ThrowAsync<IndexException>(
            async () => await _index.StoreWith(full).BuildAsync(IndexFolder.Version(2), null, default));
        thrown.Message.ShouldEndWith("the disk is full; free some space, then run it again");
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    private async Task ShouldRefuseAsync(string root, string part, bool reading = true)
    {
        var store = new GenerationStore(root, _index.Time);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await store.BuildAsync(IndexFolder.Version(1), null, default));
        thrown.Message.ShouldContain(part);
        thrown.Message.ShouldContain(root);
        thrown.Message.ShouldNotContain("\n");
        if (reading)
            (await Should.ThrowAsync<IndexException>(async () => await store.OpenCurrentAsync(default))).Message.ShouldContain(part);
    }
}
