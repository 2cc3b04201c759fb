using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests;

public sealed class CompareAndCiteTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Theory]
    [InlineData("/compare imatinib ponatinib")]
    [InlineData("/compare imatinib, AP24534")]
    [InlineData("/compare imatinib vs ponatinib")]
    [InlineData("/compare a:Gleevec b:\"AP-24534\"")]
    public async Task Every_cell_is_cited_or_not_stated(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        foreach (var row in answer.Statements.GroupBy(s => s.Predicate))
        {
            row.ShouldAllBe(s => s.Citations.Count > 0 || s.Text.EndsWith("not found", StringComparison.Ordinal));
            var told = string.Join('\n', row.Select(s => s.Text));
            told.ShouldContain("Imatinib: ");
            told.ShouldContain("AP24534: ");
        }
        answer.Statements.ShouldContain(s => s.Text == "AP24534: not found" && s.Predicate == "dose");
    }

    [Fact]
    public async Task Three_trials_are_set_side_by_side()
    {
        var answer = await review.AskAsync("/compare NCT00006343 00333840 nct 01207440");
        answer.Title.ShouldBe("NCT00006343 | NCT00333840 | NCT01207440");
        answer.Statements.ShouldContain(s => s.Subject == "trial:NCT00333840" && s.Value == "Phase I/II");
    }

    [Fact]
    public async Task Too_many_names_are_refused() =>
        (await review.AskAsync("/compare a1 b2 c3 d4 e5")).Statements[0].Text.ShouldContain("at most 4");

    [Fact]
    public async Task An_unknown_name_suggests_the_whole_comparison()
    {
        var answer = await review.AskAsync("/compare imatinob ponatinib");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Suggestions.ShouldContain("/compare a:Imatinib b:ponatinib");
    }

    [Theory]
    [InlineData("/cite small-review:2")]
    [InlineData("/cite Small-Review:2")]
    [InlineData("/cite [small-review:2]")]
    [InlineData("/cite small-review 2")]
    public async Task A_passage_comes_with_its_neighbours(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Statements.Select(s => s.Text).ShouldBe(
        [
            "Resistance in two kinases.",
            "Imatinib (Gleevec, Novartis) is a selective inhibitor of BCR-ABL1.",
            "The maximum tolerated dose of imatinib was 600 mg once daily.",
        ]);
        answer.Suggestions.ShouldBe(["/cite small-review:1", "/cite small-review:3"]);
    }

    [Fact]
    public async Task Every_citation_can_be_looked_up_by_its_passage_and_by_its_place()
    {
        foreach (var citation in (await review.AskAsync("/drug imatinib")).Citations)
        {
            (await review.AskAsync($"/cite {citation.Passage}")).Statements.ShouldContain(s => s.Text.Contains(citation.Quote));
            (await review.AskAsync($"/cite {citation.Source}:{citation.Start}-{citation.End}")).Title.ShouldBe(citation.Passage.ToString());
        }
    }

    [Theory]
    [InlineData("/cite small-review:999")]
    [InlineData("/cite other:1")]
    [InlineData("/cite small-review:0")]
    [InlineData("/cite small-review:5-999999999")]
    public async Task A_passage_that_is_not_there_says_which_are(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements.ShouldContain(s => s.Text.Contains("small-review:1"));
    }
}
