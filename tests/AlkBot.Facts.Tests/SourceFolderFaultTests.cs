using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Facts.Tests.Readers.Registry;
using AlkBot.Facts.Text;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests;

/// <summary>Whatever lies in the folder: it is read or refused in one line, and the rest is read.</summary>
public sealed class SourceFolderFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outside = new();

    public SourceFolderFaultTests() => Write("good.txt", "A title.\n\nA sentence stands here.\n");

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_refused_and_one_inside_it_is_read()
    {
        File.WriteAllText(_outside["secret.txt"], "A secret.\n\nIt stays one.");
        File.CreateSymbolicLink(_folder["out.txt"], _outside["secret.txt"]);
        Directory.CreateSymbolicLink(_folder["sub"], _outside.Path);
        File.CreateSymbolicLink(_folder["around.txt"], "sub/secret.txt");
        File.CreateSymbolicLink(_folder["circle.txt"], "circle.txt");
        File.CreateSymbolicLink(_folder["in.txt"], "good.txt");

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["good", "in"]);
        refused.Count.ShouldBe(3);
        refused.Count(r => r.EndsWith("it is a symbolic link that leads out of the folder; put the file itself there.")).ShouldBe(2);
        refused.ShouldContain(r => r.StartsWith("circle.txt: the file cannot be read: "));
    }

    [Fact]
    public async Task A_fault_of_a_rule_costs_its_source_alone()
    {
        Write("bad.txt", "A title.\n\nImatinib is bad here.\n");

        var (read, refused) = await ReadAsync(new SourceFolder(_folder.Path, new EvidenceExtractor([new FaultyRule("bad")])));

        read.ShouldBe(["good"]);
        refused.ShouldBe(
            ["bad.txt: reading it met a fault of alkbot's own (InvalidOperationException); keep the file and report it."]);
    }

    [Fact]
    public void A_fault_while_a_file_is_divided_is_one_line_too_and_a_refusal_stays_as_it_is()
    {
        Refusal(() => throw new InvalidOperationException("x")).ShouldBe(
            "set.xml: reading it met a fault of alkbot's own (InvalidOperationException); keep the file and report it.");
        Refusal(() => throw new RegexMatchTimeoutException()).ShouldBe(
            "set.xml: its text is such that reading it takes too long; divide the file.");
        Refusal(() => throw new SourceException($"set.xml: no.")).ShouldBe("set.xml: no.");
        Should.Throw<OperationCanceledException>(() => SourceFault.Guard<int>("set.xml", () => throw new OperationCanceledException()));

        static string Refusal(Func<int> read) => Should.Throw<SourceException>(() => SourceFault.Guard("set.xml", read)).Message;
    }

    [Theory]
    [InlineData("good.manifest.json")]
    [InlineData("good.facts.json")]
    [InlineData("lexicon.json")]
    public async Task A_link_out_of_the_folder_is_refused_whatever_it_stands_for(string name)
    {
        File.WriteAllText(_outside["secret.json"], "A secret.");
        File.CreateSymbolicLink(_folder[name], _outside["secret.json"]);

        var refused = name == "lexicon.json"
            ? (await Should.ThrowAsync<SourceException>(() => ReadAsync())).Message
            : (await ReadAsync()).Refused.ShouldHaveSingleItem();

        refused.ShouldBe($"{name}: it is a symbolic link that leads out of the folder; put the file itself there.");
    }

    [Theory]
    [InlineData("x\\..\\good.manifest.json", "a manifest without a source; put x\\..\\good.txt beside it, or remove it.")]
    [InlineData("x\\..\\good.facts.json", "curated facts without a source; put x\\..\\good.txt beside it, or remove it.")]
    [InlineData("x\u202egood.manifest.json", "the name holds characters that cannot be shown; rename the file.")]
    public async Task A_name_that_seems_to_lead_elsewhere_stands_beside_no_source(string name, string reason)
    {
        Write(name, """{ "title": "A forged title" }""");

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["good"]);
        refused.ShouldHaveSingleItem().ShouldEndWith(": " + reason);
    }

    [Fact]
    public async Task A_gigabyte_is_refused_without_being_read()
    {
        using (var file = File.Create(_folder["huge.json"]))
            file.SetLength(1L << 30);
        var before = GC.GetTotalAllocatedBytes();

        var (read, refused) = await ReadAsync();

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(256L << 20);
        read.ShouldBe(["good"]);
        refused.ShouldBe(["huge.json: the file has 1073741824 bytes, and a source at most 33554432; divide it."]);
    }

    [Theory]
    [InlineData("a.txt", new byte[] { 0x41, 0x00, 0x42 }, "a.txt: byte 1 is NUL, which no text has; save the file as UTF-8.")]
    [InlineData("a.md", new byte[] { 0x41, 0xC3, 0x28 }, "a.md: byte 1 (0xC3) is not UTF-8; save the file as UTF-8.")]
    [InlineData("a.xml", new byte[] { 0x3C, 0x61, 0x72, 0x74 }, "a.xml: line 1: not well-formed XML: ")]
    [InlineData("a.txt", new byte[] { 0x50, 0x4B, 0x03, 0x04 }, "a.txt: the file is an archive or office document; ")]
    [InlineData("a.nxml", new byte[] { 0x1F, 0x8B, 0x08 }, "a.nxml: the file is compressed; unpack it first.")]
    [InlineData("a.csv", new byte[] { 0x41, 0x2C, 0x42 }, "a.csv: there is no reader for it; sources are text (.txt), ")]
    [InlineData("a.xml", new byte[] { 0x3C, 0x6F, 0x2F, 0x3E }, "a.xml: it is XML of a kind that is not known, <o>; ")]
    [InlineData("\u2026.txt", new byte[] { 0x41 }, "\u2026.txt: no id can be made of this name; ")]
    [InlineData("a\nb.txt", new byte[] { 0x41 }, "a?b.txt: the name holds characters that cannot be shown; rename the file.")]
    public async Task A_file_that_is_no_source_is_told_in_one_line(string name, byte[] bytes, string reason)
    {
        await File.WriteAllBytesAsync(_folder[name], bytes);

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["good"]);
        refused.ShouldHaveSingleItem().ShouldStartWith(reason);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("[{0}]")]
    [InlineData("""{"studies":[{0}]}""")]
    [InlineData("""{"FullStudiesResponse":{"FullStudies":[{"Study":{0}}]}}""")]
    public async Task A_record_of_objects_without_end_inside_one_another_is_refused(string form)
    {
        Write("deep.json", form.Replace("{0}", Nested(2_000), StringComparison.Ordinal));

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["good"]);
        refused.ShouldHaveSingleItem().ShouldStartWith(
            "deep.json: line 1: not JSON that can be read: The maximum configured depth of 128 has been exceeded.");
    }

    [Fact]
    public async Task A_record_of_as_many_objects_inside_one_another_as_may_be_is_read()
    {
        Write("deep.json", Nested(127));

        (await ReadAsync()).Read.ShouldBe(["deep", "good"]);
    }

    // A whole record, and in it objects that lie as deep.
    private static string Nested(int depth)
    {
        var objects = $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}";
        return $"{{\"extra\":{objects},{SmallRecord.Json[1..]}";
    }

    [Fact]
    public async Task A_source_that_takes_too_long_is_refused_and_named()
    {
        var source = (await new SourceFolder(_folder.Path, new RunOutOfTime()).ListAsync(CancellationToken.None).ToListAsync())
            .ShouldHaveSingleItem();

        var refusal = await Should.ThrowAsync<SourceException>(async () => await source.ReadAsync(CancellationToken.None));

        refusal.Message.ShouldBe("good.txt: reading it took more than 60 seconds; divide the file.");
    }

    [Fact]
    public async Task Who_no_longer_wants_a_source_is_not_told_that_it_took_too_long()
    {
        using var stop = new CancellationTokenSource();
        var source = (await new SourceFolder(_folder.Path, new RunOutOfTime(stop.Cancel)).ListAsync(CancellationToken.None).ToListAsync())
            .ShouldHaveSingleItem();

        await Should.ThrowAsync<OperationCanceledException>(async () => await source.ReadAsync(stop.Token));
    }

    [Fact]
    public async Task Line_ends_and_a_mark_of_byte_order_are_read()
    {
        await File.WriteAllBytesAsync(_folder["dos.txt"], [.. Encoding.UTF8.Preamble, .. "A title.\r\n\r\nA sentence of DOS.\r\n"u8]);

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["dos", "good"]);
        refused.ShouldBeEmpty();
        var source = (await new SourceFolder(_folder.Path).ListAsync(default).ToListAsync()).Single(s => s.FileName == "dos.txt");
        // Character for character as in the file, so that spans can be counted on it.
        (await source.ReadAsync(default)).Source.Text.ShouldBe("\uFEFFA title.\r\n\r\nA sentence of DOS.\r\n");
    }

    // A clock whose alarms go off when they are set.
    private sealed class RunOutOfTime(Action? first = null) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            first?.Invoke();
            if (dueTime != Timeout.InfiniteTimeSpan)
                callback(state);
            return new Alarm();
        }

        private sealed class Alarm : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task One_name_in_several_formats_is_several_sources()
    {
        Write("x.json", SmallRecord.Json);
        Write("x.xml", SmallRecord.Xml);
        Write("x.txt", "A title.\n\nA sentence.\n");

        (await ReadAsync()).Read.ShouldBe(["good", "x", "x.json", "x.xml"]);
    }

    [Fact]
    public async Task Each_record_of_a_page_is_a_source_and_a_bad_one_is_refused_alone()
    {
        var other = SmallRecord.Json.Replace("NCT00000102", "NCT00000103", StringComparison.Ordinal);
        Write("page.json", $$"""{"studies":[{{other}},{{SmallRecord.Json}},{"protocolSection":{} },{{SmallRecord.Json}}]}""");
        Write("page-2.txt", "A title.\n\nA sentence.\n");

        var (read, refused) = await ReadAsync();

        read.ShouldBe(["good", "page-2", "page.nct00000102", "page.nct00000102-4", "page.nct00000103"]);
        refused.ShouldHaveSingleItem().ShouldStartWith("page.json: record 3: it is no registry record: ");
    }

    [Fact]
    public async Task A_manifest_names_a_source_of_any_format_but_not_its_structure()
    {
        Write("x.json", SmallRecord.Json);
        Write("x.manifest.json", """{ "title": "Another title", "kind": "trial", "bibliography": { "year": "2020" } }""");
        var source = (await new SourceFolder(_folder.Path).ListAsync(default).ToListAsync()).Single(s => s.Id?.Value == "x");
        var read = (await source.ReadAsync(default)).Source;
        (read.Title, read.Kind, read.Bibliography["year"], read.Bibliography["registry"])
            .ShouldBe(("Another title", "trial", "2020", "ClinicalTrials.gov"));

        Write("x.manifest.json", """{ "headings": [ { "title": "A" } ] }""");
        (await ReadAsync()).Refused.ShouldBe(["x.manifest.json: 'headings' is for plain text; x.json has its own."]);
    }

    private sealed class FaultyRule(string source) : IFactExtractor
    {
        public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

        public IEnumerable<Fact> Extract(ExtractionContext context) =>
            context.Document.Source.Id.Value == source ? throw new InvalidOperationException() : [];
    }

    private void Write(string name, string text) => File.WriteAllText(_folder[name], text, new UTF8Encoding(false));

    private async Task<(List<string> Read, List<string> Refused)> ReadAsync(SourceFolder? folder = null)
    {
        var (read, refused) = (new List<string>(), new List<string>());
        var listed = new List<SourceId>();
        await foreach (var source in (folder ?? new SourceFolder(_folder.Path)).ListAsync(CancellationToken.None))
        {
            if (source.Id is { } id)
                listed.Add(id);
            try
            {
                var evidence = await source.ReadAsync(CancellationToken.None);
                evidence.Source.Id.ShouldBe(source.Id!.Value);
                read.Add(evidence.Source.Id.Value);
            }
            catch (SourceException e)
            {
                e.Message.ShouldNotContain('\n');
                refused.Add(e.Message);
            }
        }
        listed.ShouldBe(listed.Order());
        return (read, refused);
    }
}
