using System.Security.Cryptography;
using AlkBot.Evidence;
using AlkBot.Index.Queries;
using AlkBot.Index.Storage;
using AlkBot.Testing;
using AlkBot.Testing.Index;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
{
    [Fact]
    public async Task A_reader_tells_the_generation_it_reads()
    {
        var (directory, info) = await WriteAsync(Some.Evidence("review", "A."));
        using var reader = Library.Open(Storage, directory, info);
        reader.Generation.ShouldBe(info);
    }

    [Fact]
    public async Task Many_readers_at_once_get_the_same_answers()
    {
        var reader = await IndexAsync(WithFacts().Entity("drug:imatinib", "imatinib").Build());
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, token) =>
        {
            (await reader.SearchAsync(new SearchRequest(Term("nilotinib")), token)).Count.ShouldBe(2);
            reader.Facts.Count.ShouldBe(4);
            reader.Names.Find("Imatinib").Count.ShouldBe(1);
            (await reader.ReadPassageAsync(PassageId.Parse("a-review:1"), 1, token)).ShouldNotBeNull().After.Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task Streams_run_side_by_side_with_other_reads_and_may_be_left_early()
    {
        var reader = await IndexAsync(Some.Evidence("review", [.. Filler, .. Filler]));
        var pairs = 0;
        foreach (var outer in reader.ReadPassages(Review, default))
        {
            foreach (var inner in reader.ReadPassages(Review, default))
            {
                inner.Id.Ordinal.ShouldBe(1);
                break;
            }
            (await reader.ReadPassageAsync(outer.Id, 0, default)).ShouldNotBeNull().Passage.Text.ShouldBe(outer.Text);
            pairs++;
        }
        pairs.ShouldBe(40);
    }

    [Fact]
    public async Task Cancellation_ends_a_read_with_the_caller_s_token()
    {
        var reader = await IndexAsync(WithFacts().Build());
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var token = source.Token;
        Func<Task>[] reads =
        [
            async () => await reader.SearchAsync(new SearchRequest(Term("imatinib")), token),
            async () => await reader.ReadPassageAsync(PassageId.Parse("a-review:1"), 0, token),
            () => Task.FromResult(reader.ReadPassages(SourceId.Parse("a-review"), token).ToList()),
        ];
        foreach (var read in reads)
            (await Should.ThrowAsync<OperationCanceledException>(read)).CancellationToken.ShouldBe(token);
    }

    [Fact]
    public async Task Cancellation_ends_a_stream_between_two_passages()
    {
        var reader = await IndexAsync(Some.Evidence("review", Filler));
        using var source = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            foreach (var passage in reader.ReadPassages(Review, source.Token))
            {
                passage.Id.Ordinal.ShouldBe(1);
                await source.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task Cancellation_ends_a_write()
    {
        using var writer = new GenerationWriter(Storage, _folder.Subfolder("cancelled"));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        Should.Throw<OperationCanceledException>(() => writer.Add(Some.Evidence("review", "A."), source.Token));
        await Should.ThrowAsync<OperationCanceledException>(async () => await writer.CompleteAsync(source.Token));
    }

    [Fact]
    public void Sources_out_of_order_or_twice_are_refused()
    {
        using var writer = new GenerationWriter(Storage, _folder.Subfolder("disordered"));
        writer.Add(Some.Evidence("b", "A."), default);
        foreach (var id in new[] { "b", "a" })
        {
            var thrown = Should.Throw<IndexException>(() => writer.Add(Some.Evidence(id, "A."), default));
            thrown.Message.ShouldContain($"'{id}'");
        }
    }

    [Fact]
    public async Task A_disposed_reader_refuses_and_lets_its_folder_go()
    {
        var (directory, info) = await WriteAsync(Some.Evidence("review", "A ligase."));
        var reader = Library.Open(Storage, directory, info);
        (await FindAsync(reader, Term("ligase"))).ShouldBe([1]);
        reader.Dispose();
        reader.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => FindAsync(reader, Term("ligase")));
        OpenFiles.Under(directory).ShouldBeEmpty();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_generation_without_its_files_cannot_be_opened()
    {
        var info = (await WriteAsync(Some.Evidence("review", "A."))).Info;
        var thrown = Should.Throw<IndexException>(() => Library.Open(Storage, _folder.Subfolder("empty"), info));
        thrown.Message.ShouldContain("alkbot index build");
        Storage.Check(_folder.Subfolder("empty")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_whole_generation_passes_the_integrity_check_and_is_not_changed_by_it()
    {
        var (directory, _) = await WriteAsync(WithFacts().Entity("drug:imatinib", "imatinib").Build(), Some.Evidence("b-review", "A."));
        var before = Snapshot(directory);
        Storage.Check(directory).ShouldBeEmpty();
        Snapshot(directory).ShouldBe(before);
    }

    private static List<string> Snapshot(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];

    [Fact]
    public async Task What_is_made_of_a_library_is_made_once_and_tried_again_when_that_failed()
    {
        var (reader, made) = (await IndexAsync(Some.Evidence("review", "A.")), 0);
        Should.Throw<InvalidOperationException>(() => reader.Once<object>(_ => throw new InvalidOperationException()));
        var first = reader.Once(library => new Derived(library, ++made));
        reader.Once(library => new Derived(library, ++made)).ShouldBeSameAs(first);
        reader.Once<object>(_ => "of another type").ShouldBe("of another type");
        (first.Library, made).ShouldBe((reader, 1));
    }

    private sealed record Derived(Library Library, int Number);
}
