using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests;

public sealed class SourceFolderTests : IDisposable
{
    private const string Text = "A short title.\n\nA first sentence stands here. A second one follows.\n";

    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sources_of_the_repository_are_read()
    {
        var evidence = await ReadAsync(Repository.SourceFolder);
        evidence.Select(e => e.Source.Id.Value).ShouldContain("alk-resistance-review");
        evidence.ShouldAllBe(e => e.Passages.All(p => p.Span.Slice(e.Source.Text) == p.Text));
    }

    [Fact]
    public async Task Sources_come_in_the_order_of_their_ids()
    {
        Write("Zeta Review.txt", Text);
        Write("alpha.txt", Text);
        (await ReadAsync(_folder.Path)).Select(e => e.Source.Id.Value).ShouldBe(["alpha", "zeta-review"]);
    }

    [Theory]
    [InlineData("a.TXT", 1)]
    [InlineData("a.md", 4 * 1024 * 1024)]
    [InlineData("a.html", 8 * 1024 * 1024)]
    [InlineData("a.nxml", 32 * 1024 * 1024)]
    [InlineData("NCT00000102.json", 100)]
    [InlineData("a.manifest.json", 100)]
    public void A_file_that_may_be_a_source_is_let_in(string name, long length) =>
        new SourceFolder(_folder.Path).WhyNot(name, length).ShouldBeNull();

    [Theory]
    [InlineData("a.txt", 4 * 1024 * 1024 + 1, "a.txt: the file has 4194305 bytes, and one of its kind at most 4 MB; divide it.")]
    [InlineData("a.html", 8 * 1024 * 1024 + 1, "a.html: the file has 8388609 bytes, and one of its kind at most 8 MB; divide it.")]
    [InlineData("a.xml", long.MaxValue, "a.xml: the file has 9223372036854775807 bytes, and one of its kind at most 32 MB; divide it.")]
    [InlineData("a.txt", 0, "a.txt: the file is empty; it has to hold the text of a source.")]
    [InlineData("a.txt", -1, "a.txt: the file is empty; it has to hold the text of a source.")]
    [InlineData("a.txt.exe", 10, "a.txt.exe: files of this kind are no sources; sources are text (.txt), Markdown (.md), HTML (.html), "
        + "XML (.xml, .nxml), JSON (.json) and PDF (.pdf).")]
    [InlineData("txt", 10, "txt: files of this kind are no sources; sources are text (.txt), Markdown (.md), HTML (.html), "
        + "XML (.xml, .nxml), JSON (.json) and PDF (.pdf).")]
    public void A_file_that_cannot_be_a_source_is_not(string name, long length, string reason) =>
        $"{new SourceFolder(_folder.Path).WhyNot(name, length)}".ShouldBe(reason);

    [Fact]
    public async Task The_shown_fingerprint_is_right_after_every_change()
    {
        var folder = new SourceFolder(_folder.Path);
        Write("a.txt", Text);
        // Of one length, and each within a moment of the one before.
        foreach (var text in new[] { Text, Text.Replace("first", "third"), Text.Replace("first", "fifth") })
        {
            Write("a.txt", text);
            (await folder.ShownFingerprintAsync(default)).ShouldBe(await folder.FingerprintAsync(default));
        }
        SetWritten("a.txt", Long);
        (await folder.ShownFingerprintAsync(default)).ShouldBe(await folder.FingerprintAsync(default));
        Write("b.txt", Text);
        SetWritten("b.txt", Long);
        (await folder.ShownFingerprintAsync(default)).ShouldBe(await folder.FingerprintAsync(default));
        Write("b.txt", Text.Replace("first", "third"));
        (await folder.ShownFingerprintAsync(default)).ShouldBe(await folder.FingerprintAsync(default));
        File.Delete(Path.Combine(_folder.Path, "b.txt"));
        (await folder.ShownFingerprintAsync(default)).ShouldBe(await folder.FingerprintAsync(default));
    }

    [Fact]
    public async Task Files_that_were_written_long_ago_are_not_read_again_to_show_the_fingerprint()
    {
        var folder = new SourceFolder(_folder.Path);
        Write("a.txt", Text);
        SetWritten("a.txt", Long);
        var shown = await folder.ShownFingerprintAsync(default);
        // A change that leaves length and time as they were is what is not noticed.
        Write("a.txt", Text.Replace("first", "third"));
        SetWritten("a.txt", Long);

        (await folder.ShownFingerprintAsync(default)).ShouldBe(shown);
        (await folder.FingerprintAsync(default)).ShouldNotBe(shown);
    }

    [Fact]
    public async Task A_file_whose_id_lies_among_those_of_records_comes_among_them()
    {
        Write("set.xml", Set("1", "5", "9"));
        Write("set.3.txt", Text);
        Write("set-b.xml", Set("2", "4"));
        Write("seu.txt", Text);
        (await ReadAsync(_folder.Path)).Select(e => e.Source.Id.Value)
            .ShouldBe(["set-b.2", "set-b.4", "set.1", "set.3", "set.5", "set.9", "seu"]);
    }

    [Fact]
    public async Task A_missing_folder_is_named() =>
        (await FailureAsync(_folder["nowhere"])).ShouldBe(
            $"'{_folder["nowhere"]}': there is no such folder; name the folder that holds the sources.");

    [Fact]
    public async Task A_folder_without_sources_says_what_belongs_there() =>
        (await FailureAsync(_folder.Path)).ShouldBe(
            $"'{_folder.Path}': there is no source in this folder; put at least one into it: text, Markdown, HTML, XML, JSON or PDF.");

    [Fact]
    public async Task An_empty_file_is_named()
    {
        Write("hollow.txt", " \n ");
        (await FailureAsync(_folder.Path)).ShouldStartWith("hollow.txt: the file is empty");
    }

    [Fact]
    public async Task The_first_byte_that_is_not_UTF8_is_named()
    {
        await File.WriteAllBytesAsync(_folder["latin.txt"], [.. "Caf"u8, 0xE9, .. " noir."u8]);
        (await FailureAsync(_folder.Path)).ShouldBe("latin.txt: byte 3 (0xE9) is not UTF-8; save the file as UTF-8.");
    }

    [Theory]
    [InlineData("other.manifest.json", "a manifest")]
    [InlineData("other.facts.json", "curated facts")]
    public async Task What_stands_beside_no_source_is_named(string name, string what)
    {
        Write("here.txt", Text);
        Write(name, "{}");
        (await RefusedAsync()).ShouldBe([$"{name}: {what} without a source; put other.txt beside it, or remove it."]);
    }

    [Fact]
    public async Task Two_files_of_one_id_are_named()
    {
        Write("my review.txt", Text);
        Write("my-review.txt", Text);
        (await RefusedAsync()).ShouldBe(["my-review.txt: my review.txt has the id 'my-review' already; rename one of them."]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        Write("locked.txt", Text);
        using var held = new FileStream(_folder["locked.txt"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        (await FailureAsync(_folder.Path)).ShouldStartWith("locked.txt: the file cannot be read: ");
    }

    [Fact]
    public async Task The_fingerprint_changes_with_every_byte_and_name_and_with_nothing_else()
    {
        Write("a.txt", Text);
        var first = await FingerprintAsync();
        first.Length.ShouldBe(64);
        (await FingerprintAsync()).ShouldBe(first);
        Write(".hidden", "not a source");
        (await FingerprintAsync()).ShouldBe(first);
        Write("a.manifest.json", "{}");
        var withManifest = await FingerprintAsync();
        withManifest.ShouldNotBe(first);
        File.Move(_folder["a.manifest.json"], _folder["a.facts.json"]);
        (await FingerprintAsync()).ShouldNotBe(withManifest);
        File.Delete(_folder["a.facts.json"]);
        (await FingerprintAsync()).ShouldBe(first);
        Write("a.txt", Text + " ");
        (await FingerprintAsync()).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_cancelled_reading_keeps_the_callers_token()
    {
        Write("a.txt", Text);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var corpus = new SourceFolder(_folder.Path);
        (await Should.ThrowAsync<OperationCanceledException>(async () => await corpus.FingerprintAsync(cancelled.Token)))
            .CancellationToken.ShouldBe(cancelled.Token);
        (await Should.ThrowAsync<OperationCanceledException>(async () => await corpus.ListAsync(cancelled.Token).ToListAsync()))
            .CancellationToken.ShouldBe(cancelled.Token);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder[name], text, new UTF8Encoding(false));

    private void SetWritten(string name, DateTime time) => File.SetLastWriteTimeUtc(_folder[name], time);

    [Fact]
    public async Task What_a_killed_activation_had_prepared_is_cleared()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a.txt"), "Alpha.");
        var left = Directory.CreateDirectory(Path.Combine(_folder.Path, ".adding")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "b.txt"), "half");

        ISourceFolder sources = new SourceFolder(_folder.Path);
        sources.HasBrokenOff.ShouldBeTrue();
        sources.Settle(_ => throw new InvalidOperationException("Nothing was done yet."));

        sources.HasBrokenOff.ShouldBeFalse();
        Directory.Exists(left).ShouldBeFalse();
    }

    private ValueTask<string> FingerprintAsync() => new SourceFolder(_folder.Path).FingerprintAsync(CancellationToken.None);

    private static async Task<List<SourceEvidence>> ReadAsync(string folder)
    {
        var evidence = new List<SourceEvidence>();
        await foreach (var source in new SourceFolder(folder).ListAsync(CancellationToken.None))
            evidence.Add(await source.ReadAsync(CancellationToken.None));
        return evidence;
    }

    // Why each file that cannot be read is refused; the others are read.
    private async Task<List<string>> RefusedAsync()
    {
        var refused = new List<string>();
        await foreach (var source in new SourceFolder(_folder.Path).ListAsync(CancellationToken.None))
        {
            try
            {
                await source.ReadAsync(CancellationToken.None);
            }
            catch (SourceException e)
            {
                e.Message.ShouldNotContain('\n');
                refused.Add(e.Message);
            }
        }
        return refused;
    }

    // One line, whatever was wrong.
    private static async Task<string> FailureAsync(string folder)
    {
        var message = (await Should.ThrowAsync<SourceException>(async () => await ReadAsync(folder))).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    private static string Set(params string[] numbers) => $"<PubmedArticleSet>{string.Concat(numbers.Select(number =>
        $"<PubmedArticle><MedlineCitation><PMID>{number}</PMID><Article><ArticleTitle>Number {number}.</ArticleTitle></Article>"
        + "</MedlineCitation></PubmedArticle>"))}</PubmedArticleSet>";
}
