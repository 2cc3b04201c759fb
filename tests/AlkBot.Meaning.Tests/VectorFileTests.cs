namespace AlkBot.Meaning.Tests;

public sealed class VectorFileTests : IDisposable
{
    private static readonly string[] Texts = [.. Enumerable.Range(0, 700).Select(i => $"w{i % 40} w{i % 9} w{i / 100}")];

    private readonly TemporaryFiles _files = new();
    private readonly WordEmbedder _embedder = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_nearest_rows_are_those_of_a_full_sort()
    {
        using var file = Written(Texts);
        var query = _embedder.EmbedQuestion("w3 w5");
        var cosines = _embedder.Embed(Texts).Select(query.Cosine).ToArray();
        var sorted = Enumerable.Range(0, Texts.Length).OrderByDescending(i => cosines[i]).ThenBy(i => i);

        file.Nearest(query, 50).Select(n => n.Row).ShouldBe(sorted.Take(50));
        file.Nearest(query, 5000).Select(n => n.Row).ShouldBe(sorted);
        file.Nearest(query, 1)[0].Cosine.ShouldBe(cosines.Max());
        file.Score(query, [699, 0, 7]).ShouldBe([cosines[699], cosines[0], cosines[7]]);
    }

    [Fact]
    public void Of_equally_near_rows_the_first_ones_are_kept()
    {
        using var file = Written(["b", "a", "a", "c", "a", "a"]);

        file.Nearest(_embedder.EmbedQuestion("a"), 3).Select(n => n.Row).ShouldBe([1, 2, 4]);
    }

    [Fact]
    public void An_unchanged_text_is_never_embedded_again()
    {
        using var before = Written(Texts);
        _embedder.Asked.Clear();
        string[] changed = ["new one", .. Texts.Reverse(), "new two", "new one"];

        var written = VectorFileWriter.Write(_files["next"], changed, _embedder, before);

        _embedder.Asked.ShouldBe(["new one", "new two"]);
        written.ShouldBe(new(Embedded: 2, Reused: Texts.Length + 1));
        Written(changed).Dispose();
        File.ReadAllBytes(_files["next"]).ShouldBe(File.ReadAllBytes(_files["vectors"]));
    }

    [Fact]
    public void A_text_that_recurs_far_on_is_embedded_once()
    {
        string[] texts = [.. Enumerable.Range(0, 600).Select(i => $"text {i % 300}")];

        VectorFileWriter.Write(_files["vectors"], texts, _embedder).Embedded.ShouldBe(300);

        using var file = Opened("vectors");
        file.Nearest(_embedder.EmbedQuestion("text 299"), 2).Select(n => n.Row).ShouldBe([299, 599]);
    }

    [Fact]
    public void Progress_counts_rows_up_to_all_of_them()
    {
        var reports = new Reports();

        VectorFileWriter.Write(_files["vectors"], Texts, _embedder, progress: reports);

        reports.Values.ShouldBe([256, 512, 700]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(17)]
    [InlineData(25)]
    [InlineData(40)]
    [InlineData(70)]
    [InlineData(95)]
    [InlineData(96)]
    [InlineData(-1)]
    [InlineData(-18)]
    public void Damage_anywhere_is_noticed_in_one_line(int at)
    {
        Written(Texts).Dispose();
        var bytes = File.ReadAllBytes(_files["vectors"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_files["vectors"], bytes);

        Reason("vectors").ShouldStartWith($"the vectors in {_files["vectors"]} cannot be used: ");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(96)]
    [InlineData(20_000)]
    public void A_file_that_is_cut_off_is_noticed_in_one_line(int length)
    {
        Written(Texts).Dispose();
        using (var file = File.OpenWrite(_files["vectors"])) file.SetLength(length);

        Reason("vectors").ShouldContain("cannot be used");
    }

    [Fact]
    public void A_missing_file_and_another_models_file_are_reasons_too()
    {
        Written(Texts).Dispose();

        Reason("nothing").ShouldContain("is missing");
        VectorFile.TryOpen(_files["vectors"], EmbeddingModel.ArcticXs, out _, out var reason).ShouldBeFalse();
        reason!.ShouldContain("another model than snowflake-arctic-embed-xs made them");
    }

    [Fact]
    public void Another_models_vectors_are_not_reused()
    {
        using var before = Written(Texts);
        var other = new WordEmbedder(_embedder.Model with { Sha256 = new string('b', 64) });

        Should.Throw<ArgumentException>(() => VectorFileWriter.Write(_files["next"], Texts, other, before));
    }

    [Fact]
    public void Cancelling_leaves_what_was_there_and_nothing_else()
    {
        Written(Texts).Dispose();
        var before = File.ReadAllBytes(_files["vectors"]);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(
            () => VectorFileWriter.Write(_files["vectors"], ["other"], _embedder, cancellation: cancelled.Token));

        File.ReadAllBytes(_files["vectors"]).ShouldBe(before);
        Directory.GetFiles(_files.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_file_knows_whether_its_rows_are_those_of_the_texts()
    {
        using var file = Written(["a", "b"]);

        file.IsOf(["a", "b"]).ShouldBeTrue();
        file.IsOf(["b", "a"]).ShouldBeFalse();
        file.IsOf(["a"]).ShouldBeFalse();
        file.IsOf(["a", "b", "b"]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_replaced_goes_on_serving_who_opened_it()
    {
        using var before = Written(["a", "b"]);
        using var after = Written(["b"]);

        before.Nearest(_embedder.EmbedQuestion("b"), 5).Select(n => n.Row).ShouldBe([1, 0]);
        after.Nearest(_embedder.EmbedQuestion("b"), 5).Select(n => n.Row).ShouldBe([0]);
    }

    [Fact]
    public void Of_no_texts_there_is_a_file_with_nothing_near()
    {
        using var file = Written([]);

        file.Nearest(_embedder.EmbedQuestion("a"), 5).ShouldBeEmpty();
    }

    [Fact]
    public void Misuse_throws()
    {
        var file = Written(["a"]);

        Should.Throw<ArgumentOutOfRangeException>(() => file.Score(_embedder.EmbedQuestion("a"), [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => file.Score(_embedder.EmbedQuestion("a"), [-1]));
        Should.Throw<ArgumentOutOfRangeException>(() => file.Nearest(_embedder.EmbedQuestion("a"), 0));
        file.Dispose();
        Should.Throw<ObjectDisposedException>(() => file.Nearest(_embedder.EmbedQuestion("a"), 1));
    }

    private VectorFile Written(string[] texts)
    {
        VectorFileWriter.Write(_files["vectors"], texts, _embedder);
        return Opened("vectors");
    }

    private VectorFile Opened(string name)
    {
        VectorFile.TryOpen(_files[name], _embedder.Model, out var file, out var reason).ShouldBeTrue(reason);
        return file!;
    }

    private string Reason(string name)
    {
        VectorFile.TryOpen(_files[name], _embedder.Model, out var file, out var reason).ShouldBeFalse();
        file.ShouldBeNull();
        reason!.ShouldNotContain('\n');
        return reason;
    }

    private sealed class Reports : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
