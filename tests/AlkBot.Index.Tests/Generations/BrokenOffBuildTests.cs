using AlkBot.Evidence;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class BrokenOffBuildTests : IDisposable
{
    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    public static TheoryData<int, bool> Faults()
    {
        var faults = new TheoryData<int, bool>();
        for (var step = 0; step < 8; step++)
        {
            faults.Add(step, false);
            faults.Add(step, true);
        }
        return faults;
    }

    [Fact]
    public async Task The_faults_below_reach_every_step_of_a_build()
    {
        await _index.BuildAsync(1);
        var changes = new FaultyChanges();
        await _index.StoreWith(changes).BuildAsync(IndexFolder.Version(2), null, default);
        changes.Steps.ShouldBe(8);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_build_that_dies_at_any_step_leaves_a_whole_generation_and_the_next_build_cleans_up(int step, bool afterTheStep)
    {
        await _index.BuildAsync(1);
        var changes = new FaultyChanges { FailFrom = step, AfterTheStep = afterTheStep };
        var store = _index.StoreWith(changes);
        await Should.ThrowAsync<IndexException>(async () => await store.BuildAsync(IndexFolder.Version(2), null, default));
        // The last step moves the pointer.
        var isPointerMoved = step == 7 && afterTheStep;
        (await _index.ServedVersionAsync()).ShouldBe(isPointerMoved ? 2 : 1);
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
        await _index.BuildAsync(3);
        (await _index.ServedVersionAsync()).ShouldBe(3);
        _index.Folders.ShouldAllBe(name => !name.EndsWith(".partial"));
        await _index.Store.RollbackAsync(default);
        (await _index.ServedVersionAsync()).ShouldBe(isPointerMoved ? 2 : 1);
    }

    [Fact]
    public async Task A_first_build_that_dies_leaves_no_generation()
    {
        await Should.ThrowAsync<IndexException>(
            async () => await _index.StoreWith(new FaultyChanges { FailFrom = 7 }).BuildAsync(IndexFolder.Version(1), null, default));
        (await _index.Store.ReadCurrentAsync(default)).ShouldBeNull();
        await _index.BuildAsync(2);
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_pointer_that_cannot_be_moved_leaves_nothing_of_the_new_generation()
    {
        var old = await _index.BuildAsync(1);
        var store = _index.StoreWith(new FaultyChanges { FailFrom = 7, WorkAgainFrom = 8 });
        await Should.ThrowAsync<IndexException>(async () => await store.BuildAsync(IndexFolder.Version(2), null, default));
        _index.Folders.ShouldBe([old]);
    }

    [Fact]
    public async Task The_pointer_is_replaced_and_never_written_over()
    {
        var old = await _index.BuildAsync(1);
        var pointer = new FileStream(_index.Pointer, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reading = new StreamReader(pointer);

        await _index.BuildAsync(2);

        // Whoever was in the midst of reading it reads to its end what it was.
        (await reading.ReadToEndAsync()).ShouldBe($"{old}\n");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sources_that_break_at_any_moment_leave_the_old_generation_and_no_leftover(int place)
    {
        var old = await _index.BuildAsync(1);
        var corpus = new FakeCorpus(Some.Evidence("review", "This is version 2."), Some.Evidence("second", "A."))
        {
            BeforeEach = (at, _) => at == place ? throw new SourceException($"second.txt is not UTF-8.") : Task.CompletedTask,
        };
        (await Should.ThrowAsync<SourceException>(async () => await _index.Store.BuildAsync(corpus, null, default)))
            .Message.ShouldBe("second.txt is not UTF-8.");
        (await _index.ServedVersionAsync()).ShouldBe(1);
        _index.Folders.ShouldBe([old]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Cancellation_leaves_the_old_generation_and_keeps_the_caller_s_token(int place)
    {
        var old = await _index.BuildAsync(1);
        using var source = new CancellationTokenSource();
        var corpus = IndexFolder.Version(2);
        corpus.BeforeEach = async (at, token) =>
        {
            if (at != place)
                return;
            await source.CancelAsync();
            token.ThrowIfCancellationRequested();
        };
        var thrown = await Should.ThrowAsync<OperationCanceledException>(
            async () => await _index.Store.BuildAsync(corpus, null, source.Token));
        thrown.CancellationToken.ShouldBe(source.Token);
        (await _index.ServedVersionAsync()).ShouldBe(1);
        _index.Folders.ShouldBe([old]);
    }

    [Fact]
    public async Task What_a_killed_build_left_behind_is_not_listed_and_goes_with_the_next_build()
    {
        await _index.BuildAsync(1);
        var leftover = Directory.CreateDirectory(_index.Of("20260101T000000000Z-01.partial"));
        await File.WriteAllTextAsync(Path.Combine(leftover.FullName, "half-written"), "half");
        await File.WriteAllTextAsync(_index.Pointer + ".new", "half");
        (await _index.Store.ListAsync(default)).Count.ShouldBe(1);
        (await _index.ServedVersionAsync()).ShouldBe(1);
        await _index.BuildAsync(2);
        Directory.Exists(leftover.FullName).ShouldBeFalse();
        (await _index.ServedVersionAsync()).ShouldBe(2);
    }
}
