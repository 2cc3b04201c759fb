using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Discord.Tests.Rendering;

public sealed class PageRendererTests
{
    private static readonly string[] Labels = ["Phase", "Drug"];
    private static readonly string[] Columns = ["a", "b", "c", "d"];

    [Fact]
    public void Facts_are_fields_under_their_predicates_with_the_numbers_of_their_quotes()
    {
        var page = Render(Answers.Trial).ShouldHaveSingleItem();

        page.Embeds[0].Title.ShouldBe("NCT00000102");
        page.Embeds[0].Fields!.Select(f => (f.Name, f.Value)).ShouldBe(
        [
            ("Drug", "imatinib [1]"),
            ("Phase", "• Phase II [1]\n• Phase III [2]"),
            ("In the source's words", "“Imatinib was well tolerated.” [3]"),
        ]);
    }

    [Fact]
    public void Citations_are_listed_once_with_section_place_and_quote()
    {
        var citations = Render(Answers.Trial).ShouldHaveSingleItem().Embeds[1];

        citations.Title.ShouldBe("Citations");
        citations.Fields!.Select(f => (f.Name, f.Value)).ShouldBe(
        [
            ("[1] Table 1 · imatinib-review:4", "“NCT00000102 imatinib Phase II”"),
            ("[2] Results · imatinib-review:9", "“The phase III trial of imatinib”"),
            ("[3] Results · imatinib-review:10", "The quote above."),
        ]);
    }

    [Fact]
    public void The_names_asked_for_are_bold_in_quotes()
    {
        var page = PageRenderer.Render(Answers.Trial, new RenderingContext(["Imatinib"], [])).ShouldHaveSingleItem();

        page.Embeds[0].Fields![^1].Value.ShouldBe("“**Imatinib** was well tolerated.” [3]");
        page.Embeds[1].Fields![1].Value.ShouldBe("“The phase III trial of **imatinib**”");
    }

    [Fact]
    public void A_discrepancy_stands_first_in_a_frame_and_colour_of_its_own()
    {
        var answer = Answers.Trial with
        {
            Notices =
            [
                new Notice(NoticeKind.Alias, "Glivec is not printed.", []),
                new Notice(NoticeKind.Discrepancy, "The phases differ.", [1, 2]),
            ],
        };

        var embeds = Render(answer).ShouldHaveSingleItem().Embeds;

        embeds[0].Fields.ShouldHaveSingleItem().ShouldBe(new EmbedField("⚠ Discrepancy", "The phases differ. [1] [2]"));
        embeds[1].Fields.ShouldHaveSingleItem().Value.ShouldBe("Glivec is not printed.");
        embeds.Select(e => e.Color).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void The_footer_names_the_date_of_the_source_and_the_build_of_the_index() => FooterOf(Source("imatinib-review", "year", "2014"))
        .ShouldBe("Source date: 2014 · Index 20260801T120000Z · built 2026-08-01 12:00 UTC · 1 source");

    [Fact]
    public void A_source_without_a_date_is_said_to_give_none() =>
        FooterOf(Source("imatinib-review", "doi", "10.1/2")).ShouldStartWith("Source date: not given · Index ");

    [Fact]
    public void Only_sources_that_are_cited_are_dated_and_without_a_citation_all_are()
    {
        IReadOnlyList<SourceInfo> sources = [Source("another", "Published", "2020-01-02"), Source("imatinib-review", "year", "2014")];
        var refused = Answers.Trial with { Statements = [], Citations = [] };

        FooterOf(sources).ShouldStartWith("Source date: 2014 · ");
        PageRenderer.Render(refused, new RenderingContext([], sources))[0].Embeds[^1].Footer!.Text
            .ShouldStartWith("Source dates: another 2020-01-02, imatinib-review 2014 · ");
        PageRenderer.Render(refused, new RenderingContext([], [.. Enumerable.Range(0, 7).Select(n => Source($"s{n}", "year", $"200{n}"))]))[0]
            .Embeds[^1].Footer!.Text.ShouldStartWith("Source dates: s0 2000, s1 2001, s2 2002, s3 2003, s4 2004, 2 more in /sources · ");
    }

    [Fact]
    public void The_bots_own_words_are_marked_as_such() =>
        Render(Answers.Trial with { Statements = [new Statement(StatementKind.Wording, "The sources say nothing of it.", [])] })[0]
            .Embeds[0].Fields![0].ShouldBe(new EmbedField("In AlkBot's words", "The sources say nothing of it."));

    [Fact]
    public void A_list_is_headed_by_what_it_lists() =>
        Render(Answers.Trial with { Statements = [Answers.Fact("NCT00000102 — Phase: II", 1) with { Label = null }] })[0]
            .Embeds[0].Fields![0].Name.ShouldBe("Trials");

    [Fact]
    public void A_value_longer_than_a_field_goes_on_in_the_next()
    {
        var text = string.Join(' ', Enumerable.Range(0, 300).Select(n => $"word{n}"));

        var fields = Render(Answers.Trial with { Statements = [Answers.Fact(text, 1)] })[0].Embeds[0].Fields!;

        fields.Select(f => f.Name).ShouldBe(["Phase", "Phase (continued)", "Phase (continued)"]);
        string.Join(' ', fields.Select(f => f.Value)).ShouldBe($"{text} [1]");
    }

    [Theory]
    [InlineData(2, "Phase · a|Phase · b||Drug · a|Drug · b|")]
    [InlineData(3, "Phase · a|Phase · b|Phase · c|Drug · a|Drug · b|Drug · c")]
    [InlineData(4, "Phase · a|Phase · b||Phase · c|Phase · d||Drug · a|Drug · b||Drug · c|Drug · d|")]
    public void What_is_compared_stands_in_columns_side_by_side(int count, string names)
    {
        var statements =
            from label in Labels
            from column in Columns.Take(count)
            select new Statement(StatementKind.Fact, $"{column}: value", [1]) { Label = label, Column = column };

        var fields = Render(Answers.Trial with { Statements = [.. statements] })[0].Embeds[0].Fields!;

        fields.ShouldAllBe(f => f.Inline);
        string.Join('|', fields.Select(f => f.Name.Trim('\u200b'))).ShouldBe(names);
        fields.Where(f => f.Name != "\u200b").ShouldAllBe(f => f.Value == "value [1]");
    }

    [Fact]
    public void A_long_cell_goes_on_in_its_own_column_and_what_is_not_stated_is_the_bots_own_wording()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(n => $"word{n}"));
        Statement[] statements =
        [
            new(StatementKind.Wording, "a: not stated", []) { Label = "Dose", Column = "a" },
            new(StatementKind.Fact, $"b: {text}", [1]) { Label = "Dose", Column = "b" },
        ];

        var fields = Render(Answers.Trial with { Statements = statements })[0].Embeds[0].Fields!;

        fields.Select(f => f.Name.Trim('\u200b')).ShouldBe(["Dose · a (in AlkBot's words)", "Dose · b", "", "", "Dose · b (continued)", ""]);
        fields[0].Value.ShouldBe("not stated");
        $"{fields[1].Value} {fields[4].Value}".ShouldBe($"{text} [1]");
    }

    [Fact]
    public void A_row_of_a_comparison_is_not_parted_by_the_end_of_a_page()
    {
        var quote = string.Join(' ', Enumerable.Repeat("quoted", 120));
        var statements =
            from n in Enumerable.Range(1, 12)
            from column in Columns.Take(2)
            select new Statement(StatementKind.Fact, "value", [n]) { Label = $"Label {n}", Column = column };
        var citations = Enumerable.Range(1, 12).Select(n => Answers.Citation(n, "Results", n, quote));

        var pages = Render(Answers.Trial with { Statements = [.. statements], Citations = [.. citations] });

        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(p => p.Embeds[0].Fields!.Count % 3 == 0 && p.Embeds[0].Fields![0].Name.EndsWith(" · a"));
    }

    [Fact]
    public void Each_page_lists_the_quotes_that_it_is_the_first_to_mark()
    {
        var quote = string.Join(' ', Enumerable.Repeat("quoted", 120));
        var answer = Answers.Trial with
        {
            Statements = [.. Enumerable.Range(1, 12).Select(n => Answers.Fact($"value {n}", n) with { Label = $"Label {n}" })],
            Citations = [.. Enumerable.Range(1, 12).Select(n => Answers.Citation(n, "Results", n, quote))],
        };

        var pages = Render(answer);

        pages.Count.ShouldBe(2);
        pages.SelectMany(p => p.Citations).Select(c => c.N).ShouldBe(Enumerable.Range(1, 12));
        pages[1].Embeds[0].Fields![0].Value.ShouldBe($"value {pages[1].Citations[0].N} [{pages[1].Citations[0].N}]");
        pages.Select(p => p.Embeds[^1].Footer!.Text[^11..]).ShouldBe(["page 1 of 2", "page 2 of 2"]);
    }

    [Fact]
    public void Suggestions_that_no_menu_holds_are_listed_in_words()
    {
        var longer = "/ask " + new string('x', 100);

        Render(Answers.Trial with { Suggestions = [longer] })[0].Embeds[0].Fields![^1].ShouldBe(new EmbedField("Further commands", longer));
    }

    private static string FooterOf(params IReadOnlyList<SourceInfo> sources) =>
        PageRenderer.Render(Answers.Trial, new RenderingContext([], sources)).ShouldHaveSingleItem().Embeds[^1].Footer!.Text;

    private static SourceInfo Source(string id, string name, string value) =>
        new(SourceId.Parse(id), "", "review", "", "", 1, true, 1, 1) { Bibliography = new Dictionary<string, string> { [name] = value } };

    private static IReadOnlyList<AnswerPage> Render(Answer answer) => PageRenderer.Render(answer, RenderingContext.Empty);
}
