using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class BuildTests : IDisposable
{
    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task Without_a_build_there_is_no_generation_and_opening_says_what_to_do()
    {
        (await _index.Store.ReadCurrentAsync(default)).ShouldBeNull();
        (await _index.Store.ListAsync(default)).ShouldBeEmpty();
        foreach (var use in new Func<Task>[] { Open, Verify, Rollback })
            (await Should.ThrowAsync<IndexException>(use)).Message.ShouldEndWith("run: alkbot index build");

        async Task Open() => await _index.Store.OpenCurrentAsync(default);
        async Task Verify() => await _index.Store.VerifyAsync(null, default);
        async Task Rollback() => await _index.Store.RollbackAsync(default);
    }

    [Fact]
    public async Task A_build_becomes_current_and_is_reported()
    {
        var corpus = new FakeCorpus(
            new EvidenceBuilder("a").Passage("Imatinib is a drug.").Fact("drug:imatinib", Predicates.Class, "drug", "drug").Build(),
            Some.Evidence("b", "One.", "Two."));
        var report = await _index.Store.BuildAsync(corpus, null, default);
        var built = report.Generation;
        (built.Sources, built.Passages, built.Facts, built.Engine).ShouldBe((2, 3, 1, GenerationInfo.CurrentEngine));
        built.Fingerprint.ShouldBe(await corpus.FingerprintAsync(default));
        built.BuiltAt.Date.ShouldBe(new DateTime(2026, 1, 31));
        built.Id.ShouldStartWith("20260131T0930");
        report.Previous.ShouldBeNull();
        report.Difference.ShouldBeNull();
        report.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
        (await _index.Store.ReadCurrentAsync(default)).ShouldBe(built);
        (await _index.Store.ListAsync(default)).ShouldBe([built]);
        _index.Folders.ShouldBe([built.Id]);
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_build_tells_what_changed_since_the_one_before()
    {
        static EvidenceBuilder Source(string id, string rate) => new EvidenceBuilder(id)
            .Passage("Stays.").Passage($"A rate of {rate} was seen.")
            .Fact("drug:imatinib", Predicates.ResponseRate, rate, $"rate of {rate}");
        await _index.Store.BuildAsync(
            new FakeCorpus(Source("a", "1%").Build(), Source("b", "2%").Build(), Source("c", "3%").Build()), null, default);
        var report = await _index.Store.BuildAsync(
            new FakeCorpus(Source("a", "1%").Build(), Source("b", "4%").Passage("New.").Build(), Source("d", "5%").Build()), null, default);
        report.Previous.ShouldNotBeNull().Id.ShouldBe((await _index.Store.ListAsync(default))[1].Id);
        report.Difference.ShouldBe(new GenerationDifference(
            Sources: new DifferenceCount(Added: 1, Removed: 1, Changed: 1),
            Passages: new DifferenceCount(Added: 3, Removed: 2, Changed: 1),
            Facts: new DifferenceCount(Added: 1, Removed: 1, Changed: 1)));
    }

    [Fact]
    public async Task A_passage_that_only_moved_has_not_changed()
    {
        await _index.Store.BuildAsync(new FakeCorpus(Some.Evidence("a", "One.", "Two.")), null, default);
        var report = await _index.Store.BuildAsync(new FakeCorpus(Some.Evidence("a", "Zero.", "One.", "Two.")), null, default);
        report.Difference.ShouldNotBeNull().Passages.ShouldBe(new DifferenceCount(1, 0, 0));
    }

    [Fact]
    public async Task Progress_names_its_stages_and_counts_sources()
    {
        var progress = new RecordedProgress();
        await _index.Store.BuildAsync(new FakeCorpus(Some.Evidence("a", "One."), Some.Evidence("b", "One.")), progress, default);
        progress.Reports.ShouldContain(new BuildProgress("Indexed a", 1));
        progress.Reports.ShouldContain(new BuildProgress("Indexed b", 2));
        progress.Reports.ShouldContain(p => p.Stage.StartsWith("Verifying"));
    }

    [Fact]
    public async Task Two_builds_of_one_instant_have_ids_in_their_order()
    {
        _index.Time.AutoAdvanceAmount = TimeSpan.Zero;
        var first = await _index.BuildAsync(1);
        var second = await _index.BuildAsync(2);
        string.CompareOrdinal(first, second).ShouldBeLessThan(0);
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Ensuring_builds_only_when_there_is_none_or_the_sources_changed_or_it_is_damaged()
    {
        (await Ensure(1)).ShouldNotBeNull();
        (await Ensure(1)).ShouldBeNull();
        (await Ensure(2)).ShouldNotBeNull();
        (await Ensure(2)).ShouldBeNull();
        _index.Ruin(_index.Folders[^1]);
        (await Ensure(2)).ShouldNotBeNull();
        await File.WriteAllTextAsync(_index.Pointer, "");
        (await Ensure(2)).ShouldNotBeNull();
        (await _index.ServedVersionAsync()).ShouldBe(2);

        async Task<BuildReport?> Ensure(int version) => await _index.Store.EnsureAsync(IndexFolder.Version(version), null, default);
    }

    [Fact]
    public async Task A_second_builder_is_refused_in_one_line_and_the_first_one_ends_well()
    {
        await _index.BuildAsync(1);
        var (reading, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = IndexFolder.Version(2);
        slow.BeforeEach = (_, _) =>
        {
            reading.TrySetResult();
            return go.Task;
        };
        var first = _index.Store.BuildAsync(slow, null, default).AsTask();
        await reading.Task;
        var other = _index.StoreWith(new DurableChanges());
        (await Should.ThrowAsync<IndexException>(async () => await other.BuildAsync(IndexFolder.Version(3), null, default)))
            .Message.ShouldStartWith("Another build is running");
        (await Should.ThrowAsync<IndexException>(async () => await other.RollbackAsync(default)))
            .Message.ShouldStartWith("Another build is running");
        (await _index.ServedVersionAsync()).ShouldBe(1);
        go.SetResult();
        await first;
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Sources_that_change_during_the_build_are_not_taken_over()
    {
        await _index.BuildAsync(1);
        var corpus = IndexFolder.Version(2);
        corpus.BeforeEach = (place, _) =>
        {
            corpus.Sources[0] = Some.Evidence("review", "This is version 3.");
            return Task.CompletedTask;
        };
        (await Should.ThrowAsync<IndexException>(async () => await _index.Store.BuildAsync(corpus, null, default)))
            .Message.ShouldContain("changed");
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Sources_without_a_passage_are_no_index()
    {
        await _index.BuildAsync(1);
        foreach (var corpus in new[] { new FakeCorpus(), new FakeCorpus(Some.Evidence("review")) })
            await Should.ThrowAsync<IndexException>(async () => await _index.Store.BuildAsync(corpus, null, default));
        (await _index.ServedVersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_false_quote_is_not_taken_over()
    {
        await _index.BuildAsync(1);
        var evidence = Some.Evidence("review", "This is version 2.");
        var shifted = evidence.Passages[0] with { Span = new Span(1, 18) };
        var thrown = await Should.ThrowAsync<IndexException>(
            async () => await _index.Store.BuildAsync(new FakeCorpus(evidence with { Passages = [shifted] }), null, default));
        thrown.Message.ShouldContain("review:1: its text does not stand at 1-18");
        (await _index.ServedVersionAsync()).ShouldBe(1);
        _index.Folders.ShouldHaveSingleItem();
    }

    private sealed class RecordedProgress : IProgress<BuildProgress>
    {
        public List<BuildProgress> Reports { get; } = [];

        public void Report(BuildProgress value) => Reports.Add(value);
    }
}
