using AlkBot.Index.Storage;

namespace AlkBot.Index.Tests.Generations;

public sealed class HistoryTests : IDisposable
{
    private readonly IndexFolder _index = new(keep: 3);

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task Rolling_back_again_goes_one_further_and_a_build_goes_on_from_there()
    {
        for (var version = 1; version <= 3; version++)
            await _index.BuildAsync(version);
        (await _index.Store.RollbackAsync(default)).Id.ShouldBe(_index.Folders[1]);
        (await _index.ServedVersionAsync()).ShouldBe(2);
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(1);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.RollbackAsync(default));
        thrown.Message.ShouldStartWith("There is no generation before");
        (await _index.ServedVersionAsync()).ShouldBe(1);
        await _index.BuildAsync(4);
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Old_generations_are_deleted_beyond_the_number_to_keep()
    {
        for (var version = 1; version <= 5; version++)
            await _index.BuildAsync(version);
        _index.Folders.Count.ShouldBe(3);
        (await _index.Store.ListAsync(default)).Select(g => g.Id).ShouldBe(_index.Folders.Reverse());
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task The_generation_before_the_current_one_is_kept_however_old()
    {
        for (var version = 1; version <= 3; version++)
            await _index.BuildAsync(version);
        await _index.Store.RollbackAsync(default);
        await _index.Store.RollbackAsync(default);
        await _index.BuildAsync(4);
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_generation_is_not_rolled_back_to()
    {
        var first = await _index.BuildAsync(1);
        await _index.BuildAsync(2);
        _index.Ruin(first);
        await Should.ThrowAsync<IndexException>(async () => await _index.Store.RollbackAsync(default));
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task When_the_current_generation_is_damaged_opening_names_the_good_one_before_it()
    {
        var first = await _index.BuildAsync(1);
        var second = await _index.BuildAsync(2);
        _index.Ruin(second);
        var thrown = await Should.ThrowAsync<IndexException>(async () => await _index.Store.OpenCurrentAsync(default));
        thrown.Message.ShouldContain(second);
        thrown.Message.ShouldContain($"go back to {first} with: alkbot index rollback");
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }
}
