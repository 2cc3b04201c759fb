using AlkBot.Search.Queries;

namespace AlkBot.Search.Sqlite.Tests;

public sealed class DamagedFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(8192)]
    public async Task A_cut_file_is_not_opened(int length)
    {
        using var index = await StoredIndex.BuildAsync();
        using (var file = new FileStream(index.File, FileMode.Open))
            file.SetLength(length);
        await RefusesAsync(index);
    }

    [Fact]
    public async Task A_file_that_is_something_else_is_not_opened()
    {
        using var index = await StoredIndex.BuildAsync();
        await File.WriteAllTextAsync(index.File, new string('x', 20_000));
        await RefusesAsync(index);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var index = await StoredIndex.BuildAsync();
        var path = index.File;
        File.Delete(path);
        (await RefusesAsync(index)).ShouldContain(path);
    }

    [Fact]
    public async Task A_file_of_another_version_asks_for_a_build()
    {
        using var index = await StoredIndex.BuildAsync();
        index.Execute("PRAGMA user_version = 1");
        (await RefusesAsync(index)).ShouldContain("another version");
    }

    [Fact]
    public async Task Bytes_that_flipped_end_in_one_clear_line_or_a_failed_verification_wherever_they_are()
    {
        using var index = await StoredIndex.BuildAsync();
        var whole = await File.ReadAllBytesAsync(index.File);
        var noticed = 0;
        // A page has its header and its list of cells at its beginning, free space in the middle and the cells at its end.
        int[] places =
        [
            .. Enumerable.Range(0, whole.Length / 2048).Select(i => i * 2048),
            .. Enumerable.Range(1, whole.Length / 8192).Select(i => (i * 8192) - 40),
        ];
        foreach (var place in places)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = place; i < place + 40; i++)
                damaged[i] ^= 0xA5;
            await File.WriteAllBytesAsync(index.File, damaged);
            noticed += await IsNoticedAsync(index) ? 1 : 0;
        }
        noticed.ShouldBeGreaterThan(whole.Length / 8192);
    }

    private static async Task<bool> IsNoticedAsync(StoredIndex index)
    {
        try
        {
            var report = await index.Store.VerifyAsync(null, default);
            await using var reader = await index.Store.OpenCurrentAsync(default);
            await reader.SearchAsync(new SearchRequest(new TermQuery("imatinib")), default);
            await reader.FindFactsAsync(new FactFilter(), default);
            return !report.Ok;
        }
        catch (IndexException e)
        {
            e.Message.ShouldNotContain("\n");
            return true;
        }
    }

    private static async Task<string> RefusesAsync(StoredIndex index)
    {
        var thrown = await Should.ThrowAsync<IndexException>(async () => await index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldContain("run: alkbot index build");
        thrown.Message.ShouldNotContain("\n");
        await Should.ThrowAsync<IndexException>(async () => await index.Store.VerifyAsync(null, default));
        return thrown.Message;
    }
}
