using AlkBot.Evidence;

namespace AlkBot.Index.Tests.Passages;

public sealed class CommittingProcessTests : IDisposable
{
    private readonly StoredIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task What_one_process_wrote_another_reads()
    {
        await CommittingProcess.BuildAsync(_index.Root, 7);
        using var reader = await _index.Store.OpenCurrentAsync(default);

        var written = StoredIndex.Evidence(7);
        reader.ReadText(written.Source.Id).ShouldBe(written.Source.Text);
        var window = (await reader.ReadPassageAsync(PassageId.Parse("a-review:1"), 5, default)).ShouldNotBeNull();
        window.Passage.Text.ShouldBe(written.Passages[0].Text);
        window.After.ShouldHaveSingleItem().Row.ShouldNotBeNull().Cells.ShouldBe(written.Passages[1].Row!.Cells, CellComparer);
        var fact = reader.Facts.ShouldHaveSingleItem();
        (fact.Id, fact.Citations[0]).ShouldBe((written.Facts[0].Id, written.Facts[0].Citations[0]));
        fact.Qualifiers.ShouldBe(written.Facts[0].Qualifiers);
        reader.FindEntity(reader.Names.Find("sti-571").ShouldHaveSingleItem().Entity).ShouldNotBeNull().Names.ShouldBe(written.Entities[0].Names);
        (await _index.Store.VerifyAsync(null, default)).Failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_kill_during_the_commit_leaves_the_last_generation_serving(int syncs)
    {
        await _index.BuildAsync(1);
        using var other = await CommittingProcess.CommittingAsync(_index.Root, 2, syncs);
        (await _index.ServedVersionAsync()).ShouldBe(1);

        await other.KillAsync();

        (await _index.ServedVersionAsync()).ShouldBe(1);
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
        await _index.BuildAsync(3);
        (await _index.ServedVersionAsync()).ShouldBe(3);
    }

    private static IEqualityComparer<TableCell> CellComparer { get; } =
        EqualityComparer<TableCell>.Create((a, b) => (a?.Column, a?.Text, a?.Span) == (b?.Column, b?.Text, b?.Span));
}
