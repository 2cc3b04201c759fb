using AlkBot.Index.Storage;

namespace AlkBot.Index.Tests.Generations;

public sealed class OtherProcessTests
{
    [Fact]
    public async Task Another_process_that_builds_keeps_the_lock_until_it_is_killed_and_the_old_generation_answers_all_along()
    {
        using var index = new IndexFolder();
        var old = await index.BuildAsync(1);
        using var other = await OtherProcess.BuildingAsync(index.Root);
        (await index.ServedVersionAsync()).ShouldBe(1);
        (await Should.ThrowAsync<IndexException>(() => index.BuildAsync(3))).Message.ShouldStartWith("Another build is running");

        await other.KillAsync();
        index.Folders.Count.ShouldBe(2);
        (await index.ServedVersionAsync()).ShouldBe(1);

        var next = await index.BuildAsync(3);
        (await index.ServedVersionAsync()).ShouldBe(3);
        index.Folders.ShouldBe([old, next], ignoreOrder: true);
    }
}
