using AlkBot.Evidence;
using AlkBot.Index.Queries;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
{
    /// <summary>Texts that break engines which read them as their own syntax, or as well-formed.</summary>
    public static TheoryData<string> HostileTexts =>
    [
        "\" OR * NEAR(", "\"", "\"\"", "NEAR(", "AND", "NOT", "OR", "a AND NOT", "text:word", "-word", "^word", "word*", "{text context}:",
        "[a TO b]", "a~2", "/.*/", "+(-a)", "\\", "\0", "a\0b", "\ud800", "\udc00\ud800", "\u202e", "'; DROP TABLE passage; --",
        "", " ", "…", "🧬",
    ];

    [Theory]
    [InlineData("BCR-ABL1", 1)]
    [InlineData("bcr-abl1", 1)]
    [InlineData("BCR/ABL1", 1)]
    [InlineData("AB1234567/CD7654321", 2)]
    [InlineData("1151Tins", 3)]
    [InlineData("p.Gly1202Arg", 4)]
    [InlineData("c-KIT", 5)]
    [InlineData("0.0026", 6)]
    [InlineData("naïve", 7)]
    [InlineData("naive", 7)]
    public async Task A_token_of_several_parts_is_sought_as_a_whole(string typed, int ordinal)
    {
        var reader = await IndexPassagesAsync(
            "The fusion BCR-ABL1 was found.", "Called AB1234567/CD7654321.", "An insertion, 1151Tins.", "Written p.Gly1202Arg there.",
            "Receptor c-KIT here.", "A ratio of 0.0026 only.", "Patients naïve to treatment.",
            "ABL1 without BCR, KIT and c, 0026 0, Gly1202Arg p, CD7654321, AB1234567.");
        (await FindAsync(reader, Term(typed))).ShouldBe([ordinal]);
        (await FindAsync(reader, new PhraseQuery(typed))).ShouldBe([ordinal]);
    }

    [Fact]
    public async Task An_inflected_word_is_found()
    {
        var reader = await IndexPassagesAsync("Two mutations conferred resistance.", "One mutation.");
        (await FindAsync(reader, Term("mutation"))).ShouldBe([1, 2], ignoreOrder: true);
    }

    [Fact]
    public async Task A_phrase_wants_its_words_side_by_side_and_in_order()
    {
        var reader = await IndexPassagesAsync("A stable disease.", "Disease stable.", "Stable and chronic disease.");
        (await FindAsync(reader, new PhraseQuery("stable disease"))).ShouldBe([1]);
    }

    [Fact]
    public async Task All_parts_and_any_part()
    {
        var reader = await IndexPassagesAsync("Ligase and chaperone.", "Ligase alone.", "Chaperone alone.");
        (await FindAsync(reader, All(Term("ligase"), Term("chaperone")))).ShouldBe([1]);
        (await FindAsync(reader, Any(Term("ligase"), Term("chaperone")))).ShouldBe([1, 2, 3], ignoreOrder: true);
        (await FindAsync(reader, All(Any(Term("ligase"), Term("nowhere")), Term("alone")))).ShouldBe([2]);
    }

    [Fact]
    public async Task A_part_without_words_matches_nothing()
    {
        var reader = await IndexPassagesAsync("Ligase.");
        (await FindAsync(reader, All())).ShouldBeEmpty();
        (await FindAsync(reader, Any())).ShouldBeEmpty();
        (await FindAsync(reader, All(Term("ligase"), Term("…")))).ShouldBeEmpty();
        (await FindAsync(reader, Any(Term("ligase"), Term("…"), new PhraseQuery("")))).ShouldBe([1]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task Hostile_text_is_only_text(string text)
    {
        var reader = await IndexPassagesAsync("Ligase.");
        foreach (var query in new Query[] { new TermQuery(text), new PhraseQuery(text), All(Term(text)), Any(Term(text)) })
            (await FindAsync(reader, query)).ShouldNotContain(1);
        (await FindAsync(reader, Any(Term(text), Term("ligase")))).ShouldContain(1);
    }

    [Fact]
    public async Task Text_of_ten_thousand_characters_is_only_text()
    {
        var reader = await IndexPassagesAsync("Ligase.");
        foreach (var text in new[] { new string('x', 10_000), string.Concat(Enumerable.Repeat("ab ", 3_333)), new string('"', 10_000) })
            (await FindAsync(reader, Any(Term(text), new PhraseQuery(text)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Headings_and_column_headers_are_found_too_and_count_less_than_the_text()
    {
        var evidence = new EvidenceBuilder("review").Under("Ligase").Passage("Something under a heading.").Under()
            .Passage("The ligase in a sentence.").Row("Table 1", ("Chaperone", "HSP90"));
        foreach (var filler in Filler)
            evidence.Passage(filler);
        var reader = await IndexAsync(evidence.Build());
        (await FindAsync(reader, Term("ligase"))).ShouldBe([2, 1]);
        (await FindAsync(reader, All(Term("chaperone"), Term("HSP90")))).ShouldBe([3]);
    }

    [Fact]
    public async Task A_row_is_found_by_a_cell_that_it_continues()
    {
        var row = new TableRow("Table 1", null, null, [new TableCell("Drug", [], new Span(0, 8), "imatinib", Continued: true)]);
        var source = Some.Source("review", "imatinib Phase II");
        var id = new PassageId(source.Id, 1);
        var span = new Span(9, 17);
        var passages = new List<Passage> { new(id, PassageKind.TableRow, [], span, "Phase II", [span]) { Row = row } };
        var reader = await IndexAsync(new SourceEvidence(source, passages, [], []));
        (await FindAsync(reader, Term("imatinib"))).ShouldBe([1]);
    }

    [Fact]
    public async Task A_query_nested_deeper_than_any_sensible_one_is_refused()
    {
        var reader = await IndexPassagesAsync("Ligase.");
        (await FindAsync(reader, Nested(20))).ShouldBe([1]);
        await Should.ThrowAsync<ArgumentException>(() => FindAsync(reader, Nested(10_000)));

        static Query Nested(int levels) => Enumerable.Range(0, levels).Aggregate<int, Query>(Term("ligase"), (inner, _) => Any(inner));
    }

    [Fact]
    public async Task A_weight_that_is_no_positive_number_is_refused()
    {
        var reader = await IndexPassagesAsync("Ligase.");
        foreach (var weight in new[] { 0, -1, double.NaN, double.PositiveInfinity })
            await Should.ThrowAsync<ArgumentException>(() => FindAsync(reader, new TermQuery("ligase", weight)));
    }
}
