using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Index.Tests.Sentences;

public sealed class LaterVectorsTests : IDisposable
{
    private static readonly BuildRequest WordsFirst = new() { MostNewVectors = 0 };

    private readonly IndexFolder _index = new();
    private readonly OneVector _embedder = new();
    private readonly GenerationStore _store;

    public LaterVectorsTests() => _store = new GenerationStore(_index.Root, _index.Time, embedder: _embedder);

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_build_of_many_new_sentences_answers_by_words_at_once_and_gains_its_vectors_afterwards()
    {
        await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);
        using (var words = await _store.OpenCurrentAsync(default))
            words.VectorsMissing.ShouldBe("its vectors are not made yet; run: alkbot index build");

        var completed = await _store.CompleteVectorsAsync(IndexFolder.Version(1), WordsFirst, null, default);

        using var library = await _store.OpenCurrentAsync(default);
        library.Generation.Id.ShouldBe(completed.ShouldNotBeNull().Generation.Id);
        library.Vectors.ShouldNotBeNull();
        (await _store.CompleteVectorsAsync(IndexFolder.Version(1), WordsFirst, null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Going_back_leads_to_the_generation_before_both()
    {
        var first = await _store.BuildAsync(IndexFolder.Version(1), null, default);
        await _store.BuildAsync(IndexFolder.Version(2), WordsFirst, null, default);
        await _store.CompleteVectorsAsync(IndexFolder.Version(2), WordsFirst, null, default);

        (await _store.RollbackAsync(default)).Id.ShouldBe(first.Generation.Id);
    }

    [Fact]
    public async Task Sources_that_changed_meanwhile_get_no_vectors_of_what_they_were()
    {
        await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);

        (await _store.CompleteVectorsAsync(IndexFolder.Version(2), WordsFirst, null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_generation_that_somebody_went_back_to_stays_as_it_is()
    {
        var first = await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);
        await _store.BuildAsync(IndexFolder.Version(2), null, default);
        await _store.RollbackAsync(default);

        (await _store.CompleteVectorsAsync(IndexFolder.Version(2), WordsFirst, null, default)).ShouldBeNull();

        (await _store.ReadCurrentAsync(default)).ShouldNotBeNull().Id.ShouldBe(first.Generation.Id);
    }

    [Fact]
    public async Task What_a_killed_build_left_is_no_build_that_runs()
    {
        await _store.BuildAsync(IndexFolder.Version(1), null, default);
        await File.WriteAllTextAsync(Path.Combine(_index.Root, "build.progress"), "2026-01-31T09:00:00.0000000+00:00\tEmbedding sentences\t1\t9");
        _store.RunningBuild.ShouldNotBeNull();

        await _store.RecoverAsync(long.MaxValue, default);

        _store.RunningBuild.ShouldBeNull();
    }

    [Fact]
    public async Task Vectors_that_cannot_be_made_leave_the_generation_that_answers_by_words()
    {
        var words = await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);
        _embedder.BeforeEmbedding = () => throw new OperationCanceledException();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await _store.CompleteVectorsAsync(IndexFolder.Version(1), WordsFirst, null, default));

        (await _store.ReadCurrentAsync(default)).ShouldNotBeNull().Id.ShouldBe(words.Generation.Id);
        _index.Folders.ShouldBe([words.Generation.Id]);
    }

    [Fact]
    public async Task The_service_makes_the_vectors_that_a_generation_lacks()
    {
        await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);

        using (var service = new IndexingService(_store, IndexFolder.Version(1), NullLogger<IndexingService>.Instance))
        {
            await service.StartAsync(default);
            await service.ExecuteTask.ShouldNotBeNull();
        }

        using var library = await _store.OpenCurrentAsync(default);
        library.Vectors.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_status_tells_how_far_a_build_is_while_it_runs_and_nothing_after_it()
    {
        await _store.BuildAsync(IndexFolder.Version(1), WordsFirst, null, default);
        RunningBuild? running = null;
        _embedder.BeforeEmbedding = () => running = new GenerationStore(_index.Root, _index.Time).RunningBuild;

        await _store.CompleteVectorsAsync(IndexFolder.Version(1), WordsFirst, null, default);

        running.ShouldNotBeNull().Progress.Stage.ShouldBe("Writing the index");
        _store.RunningBuild.ShouldBeNull();
    }
}
