using AlkBot.Answers;
using AlkBot.Discord.Messages;
using AlkBot.Discord.Rendering;
using AlkBot.Evidence;
using AlkBot.Search;

namespace AlkBot.Discord.Tests.Rendering;

public sealed class AnswerRendererTests
{
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
        var page = AnswerRenderer.Render(Answers.Trial, new RenderingContext(["Imatinib"], [])).ShouldHaveSingleItem();

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
    public void The_footer_names_the_build_of_the_index_and_the_date_of_the_source()
    {
        var source = new SourceInfo(SourceId.Parse("imatinib-review"), "", "review", "", "", 1, true, 1, 1)
        {
            Bibliography = new Dictionary<string, string> { ["year"] = "2014" },
        };

        var page = AnswerRenderer.Render(Answers.Trial, new RenderingContext([], [source])).ShouldHaveSingleItem();

        page.Embeds[^1].Footer!.Text.ShouldBe("imatinib-review (2014) · Index 20260801T120000Z · built 2026-08-01 12:00 UTC · 1 source");
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

    private static IReadOnlyList<AnswerPage> Render(Answer answer) => AnswerRenderer.Render(answer, RenderingContext.Empty);
}
