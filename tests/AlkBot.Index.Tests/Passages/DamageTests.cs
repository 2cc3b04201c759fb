using AlkBot.Evidence;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Passages;

public sealed class DamageTests : IDisposable
{
    private readonly StoredIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_segment_torn_while_it_was_written_leaves_the_last_generation_serving()
    {
        var old = await _index.BuildAsync(1);
        // The disk says that the files are safe and has kept half of one.
        var engine = FaultyDirectory.Storage(inner => new FaultyDirectory(inner) { AfterSync = names => Tear(names.Max()!) });

        (await Should.ThrowAsync<IndexException>(() => _index.BuildAsync(2, engine))).Message.ShouldContain("damaged");

        (await _index.ServedVersionAsync()).ShouldBe(1);
        (await _index.Store.ReadCurrentAsync(default))!.Id.ShouldBe(old);
        (await _index.Store.ListAsync(default)).Count.ShouldBe(1);

        void Tear(string name)
        {
            var path = Directory.EnumerateFiles(_index.Root, name, SearchOption.AllDirectories).Max(StringComparer.Ordinal)!;
            if (path.Contains(".partial", StringComparison.Ordinal))
                Cut(path, new FileInfo(path).Length / 2);
        }
    }

    [Fact]
    public async Task Any_file_torn_afterwards_is_noticed_at_the_opening_and_what_is_served_goes_on()
    {
        await _index.BuildAsync(1);
        await using var current = new CurrentIndex(_index.Store);
        await (await current.AcquireAsync(default)).DisposeAsync();
        var old = (await _index.Store.ReadCurrentAsync(default))!.Id;
        await _index.BuildAsync(2);
        foreach (var file in _index.Files)
        {
            var whole = await File.ReadAllBytesAsync(file);
            foreach (var length in new[] { 0, whole.Length / 2, whole.Length - 1 })
            {
                Cut(file, length);

                var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
                thrown.Message.ShouldContain("run: alkbot index build");
                thrown.Message.ShouldContain($"go back to {old}");
                thrown.Message.ShouldNotContain("\n");
                await using (var lease = await current.AcquireAsync(default))
                    lease.Library.Generation.Id.ShouldBe(old);
                await File.WriteAllBytesAsync(file, whole);
            }
        }
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Bytes_that_flipped_end_in_one_clear_line_or_a_failed_verification_wherever_they_are()
    {
        await _index.BuildAsync(1);
        foreach (var file in _index.Files)
        {
            var whole = await File.ReadAllBytesAsync(file);
            for (var place = 0; place < whole.Length; place += 1 + (whole.Length / 40))
            {
                var damaged = (byte[])whole.Clone();
                damaged[place] ^= 0xA5;
                await File.WriteAllBytesAsync(file, damaged);
                (await IsNoticedAsync()).ShouldBeTrue($"{Path.GetFileName(file)} at {place}");
            }
            await File.WriteAllBytesAsync(file, whole);
        }
        (await IsNoticedAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(1_500)]
    public async Task A_full_disk_is_one_clear_line_and_leaves_the_last_generation_serving(long space)
    {
        await _index.BuildAsync(1);
        var engine = FaultyDirectory.Storage(inner => new FaultyDirectory(inner) { Space = space });

        var thrown = await Should.ThrowAsync<IndexException>(() => _index.BuildAsync(2, engine));

        thrown.Message.ShouldContain("the disk is full");
        thrown.Message.ShouldNotContain("\n");
        (await _index.ServedVersionAsync()).ShouldBe(1);
        Directory.EnumerateDirectories(Path.Combine(_index.Root, "generations")).Count().ShouldBe(1);
        await _index.BuildAsync(3);
        (await _index.ServedVersionAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task A_disk_that_fills_up_while_segments_are_merged_is_one_clear_line()
    {
        SourceEvidence[] sources =
        [
            .. Enumerable.Range(0, 40).Select(
                i => Some.Evidence($"s-{i:D2}", [.. Enumerable.Range(0, 600).Select(j => $"Ligase of {i} and {j}.")])),
        ];
        var engine = FaultyDirectory.Storage(inner => new FaultyDirectory(inner) { IsFullForMerges = true }, megabytesInMemory: 0.1);

        var thrown = await Should.ThrowAsync<IndexException>(
            async () => await _index.StoreWith(engine).BuildAsync(new FakeCorpus(sources), null, default));

        thrown.Message.ShouldContain("the disk is full");
        thrown.Message.ShouldNotContain("\n");
    }

    private async Task<bool> IsNoticedAsync()
    {
        try
        {
            return !(await _index.Store.VerifyAsync(null, default)).Ok;
        }
        catch (IndexException e)
        {
            e.Message.ShouldNotContain("\n");
            return true;
        }
    }

    private static void Cut(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
    }
}
