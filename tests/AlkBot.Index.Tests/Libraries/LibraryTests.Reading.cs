using AlkBot.Evidence;
using AlkBot.Index.Records;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
{
    private static readonly SourceId Review = SourceId.Parse("review");

    [Theory]
    [InlineData(1, 2, "", "2 3")]
    [InlineData(2, 2, "1", "3 4")]
    [InlineData(3, 1, "2", "4")]
    [InlineData(5, 3, "2 3 4", "")]
    [InlineData(3, 0, "", "")]
    [InlineData(3, int.MaxValue, "1 2", "4 5")]
    public async Task A_passage_comes_with_its_neighbours(int ordinal, int neighbours, string before, string after)
    {
        var reader = await IndexAsync(Some.Evidence("other", "A.", "B."), Some.Evidence("review", "A.", "B.", "C.", "D.", "E."));
        var window = (await reader.ReadPassageAsync(new PassageId(Review, ordinal), neighbours, default)).ShouldNotBeNull();
        window.Passage.Id.ShouldBe(new PassageId(Review, ordinal));
        string.Join(' ', window.Before.Select(p => p.Id.Ordinal)).ShouldBe(before);
        string.Join(' ', window.After.Select(p => p.Id.Ordinal)).ShouldBe(after);
        window.Before.Concat(window.After).ShouldAllBe(p => p.Id.Source == Review);
    }

    [Theory]
    [InlineData("review", 0)]
    [InlineData("review", 3)]
    [InlineData("review", -1)]
    [InlineData("unknown", 1)]
    public async Task There_is_no_window_around_a_passage_that_is_not_there(string source, int ordinal)
    {
        var reader = await IndexAsync(Some.Evidence("review", "A.", "B."));
        (await reader.ReadPassageAsync(new PassageId(SourceId.Parse(source), ordinal), 2, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_passage_comes_back_as_it_was_with_its_row()
    {
        const string Text = "Table 1 Drugs. Drug \"A\"\0B|🧬 ü";
        var cell = new TableCell("Drug", [new Span(15, 19), new Span(0, 5)], new Span(20, 23), "\"A\"", Continued: true);
        var row = new TableRow("Table 1", new Span(0, 14), null, [cell, cell with { HeaderSpans = [], Continued = false }]);
        var passage = new Passage(
            new PassageId(Review, 1), PassageKind.TableRow, ["Outer \"heading\"", "Inner"], new Span(0, Text.Length), Text,
            [new Span(0, 14), new Span(15, Text.Length)])
        { Row = row };
        var reader = await IndexAsync(new SourceEvidence(Some.Source("review", Text), [passage], [], []));
        var read = (await reader.ReadPassageAsync(passage.Id, 0, default)).ShouldNotBeNull().Passage;
        read.SectionPath.ShouldBe(passage.SectionPath);
        read.Sentences.ShouldBe(passage.Sentences);
        var readRow = read.Row.ShouldNotBeNull();
        (readRow with { Cells = row.Cells }).ShouldBe(row);
        readRow.Cells.Count.ShouldBe(2);
        foreach (var (got, put) in readRow.Cells.Zip(row.Cells))
        {
            got.HeaderSpans.ShouldBe(put.HeaderSpans);
            (got with { HeaderSpans = put.HeaderSpans }).ShouldBe(put);
        }
        (read with { SectionPath = passage.SectionPath, Sentences = passage.Sentences, Row = row }).ShouldBe(passage);
    }

    [Fact]
    public async Task A_source_comes_back_as_it_was_with_its_counts()
    {
        var evidence = new EvidenceBuilder("review").Passage("Imatinib \0 ü 🧬 is a drug.").Passage("Second.")
            .Fact("drug:imatinib", Predicates.Class, "drug", "drug").Build();
        var bibliography = new Dictionary<string, string> { ["doi"] = "10.1/2", ["authors"] = "\"Ü\"" };
        var source = evidence.Source with { Bibliography = bibliography, Remarks = ["One.", "Two."], Fingerprint = "abc" };
        var reader = await IndexAsync(Some.Evidence("a-source", "A."), evidence with { Source = source });
        reader.ReadText(Review).ShouldBe(source.Text);
        reader.ReadText(SourceId.Parse("unknown")).ShouldBeNull();
        var sources = reader.Sources;
        sources.Select(s => s.Id.Value).ShouldBe(["a-source", "review"]);
        sources[0].Fingerprint.ShouldBeEmpty();
        sources[1].Bibliography.ShouldBe(bibliography, ignoreOrder: true);
        sources[1].Remarks.ShouldBe(source.Remarks);
        (sources[1] with { Bibliography = bibliography, Remarks = source.Remarks }).ShouldBe(
            new SourceInfo(Review, source.Title, source.Kind, source.FileName, source.Sha256, source.Text.Length, true, 2, 1)
            {
                Bibliography = bibliography,
                Remarks = source.Remarks,
                Fingerprint = "abc",
            });
    }

    [Fact]
    public async Task Passages_are_streamed_in_reading_order()
    {
        string[] texts = [.. Enumerable.Range(1, 700).Select(i => $"Passage {i}.")];
        var reader = await IndexAsync(Some.Evidence("other", "A."), Some.Evidence("review", texts));
        var streamed = new List<string>();
        foreach (var passage in reader.ReadPassages(Review, default))
            streamed.Add(passage.Text);
        streamed.ShouldBe(texts);
    }

    [Fact]
    public async Task The_entities_of_a_source_come_back_as_it_alone_was_added_with_them()
    {
        var first = new EvidenceBuilder("first").Passage("Crizotinib is PF-02341066.")
            .Entity("drug:crizotinib", "Crizotinib", "PF-02341066");
        var second = new EvidenceBuilder("second").Passage("Xalkori and NCT00000001.")
            .Entity("trial:NCT00000001", "NCT00000001").Entity("drug:crizotinib", "Xalkori");
        var cited = new Entity(
            EntityId.Parse("drug:x"), "Xalkori", [new EntityName("Xalkori", NameOrigin.Source, "brand", second.Cite("Xalkori"))]);
        var (directory, info) = await WriteAsync(first.Build(), second.Entity(cited).Build());
        using var reader = new GenerationReader(Storage, directory, info);
        var findings = reader.ReadSources().Select(reader.ReadFindings).ToList();
        Of(findings[0]).ShouldBe(["drug:crizotinib = Crizotinib: Crizotinib, PF-02341066"]);
        Of(findings[1]).ShouldBe(
            ["trial:NCT00000001 = NCT00000001: NCT00000001", "drug:crizotinib = Xalkori: Xalkori", "drug:x = Xalkori: Xalkori"]);
        findings[1].Entities[^1].Names.ShouldBe(cited.Names);

        static IEnumerable<string> Of(SourceFindings findings) =>
            findings.Entities.Select(e => $"{e.Id} = {e.Name}: {string.Join(", ", e.Names.Select(n => n.Text))}");
    }
}
