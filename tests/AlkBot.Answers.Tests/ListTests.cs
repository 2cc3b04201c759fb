using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests;

public sealed class ListTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Theory]
    [InlineData("/trials", "NCT00006343 NCT00333840 NCT01207440")]
    [InlineData("/trials drug:imatinib", "NCT00006343 NCT00333840")]
    [InlineData("/trials imatinib", "NCT00006343 NCT00333840")]
    [InlineData("/trials drug:Gleevec", "NCT00006343 NCT00333840")]
    [InlineData("/trials drug:\"imatinib", "NCT00006343 NCT00333840")]
    [InlineData("/trials phase:III", "NCT00006343")]
    [InlineData("/trials phase:3", "NCT00006343")]
    [InlineData("/trials phase III", "NCT00006343")]
    [InlineData("/trials phase: \"Phase I/II\"", "NCT00333840")]
    [InlineData("/trials phase:1/2", "NCT00333840")]
    [InlineData("/trials phase:II", "NCT00006343 NCT01207440")]
    [InlineData("/trials previous-treatment:none", "NCT00006343")]
    [InlineData("/trials Previous_Treatment = interferon", "NCT00333840")]
    [InlineData("/trials previous treatment: interferon phase: I/II", "NCT00333840")]
    [InlineData("/trials drug:imatinib phase:III previous-treatment:none", "NCT00006343")]
    [InlineData("/trials sponsor:novartis", "NCT00006343 NCT00333840")]
    [InlineData("/trials sponsor:ariad", "NCT01207440")]
    [InlineData("/trials target:T315I", "NCT01207440")]
    [InlineData("/trials target:BCR-ABL1", "NCT00006343 NCT00333840")]
    [InlineData("/drugs company:Ariad", "ponatinib")]
    [InlineData("/drugs class:inhibitors", "imatinib")]
    [InlineData("/drugs active-against:T315I", "ponatinib")]
    [InlineData("/drugs active-against:\"ABL1 T315I\"", "ponatinib")]
    [InlineData("/mutations gene:ABL1", "T315I")]
    [InlineData("/mutations drug:imatinib", "T315I")]
    [InlineData("/mutations drug:ponatinib", "T315I")]
    public async Task A_list_has_what_meets_every_criterion(string text, string expected)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements.Select(s => s.Subject!.Split(':')[1]).ShouldBe(expected.Split(' '), ignoreOrder: true);
        answer.Statements.ShouldAllBe(s => s.Citations.Count > 0);
    }

    [Fact]
    public async Task A_line_tells_the_trial_and_what_it_was_found_by()
    {
        var answer = await review.AskAsync("/trials phase:I/II");
        answer.Statements[0].Text.ShouldBe("NCT00333840 — Drug: Imatinib; Phase: Phase I/II; Previous treatment: Interferon");
        answer.Statements[0].Predicate.ShouldBe("phase");
        answer.Statements[0].Value.ShouldBe("Phase I/II");
    }

    [Fact]
    public async Task A_phase_that_spans_the_one_asked_for_is_told_of() =>
        (await review.AskAsync("/trials phase:II drug:imatinib")).Notices
            .ShouldContain(n => n.Text.Contains("NCT00333840") && n.Citations.Count > 0);

    [Fact]
    public async Task Nothing_found_says_which_values_there_are()
    {
        var answer = await review.AskAsync("/trials phase:V");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements.ShouldContain(s => s.Text.Contains("Phase I/II") && s.Text.Contains("Phase III"));
    }

    [Fact]
    public async Task Criteria_that_nothing_meets_together_are_counted_one_by_one()
    {
        var answer = await review.AskAsync("/trials drug:ponatinib phase:III");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements.ShouldContain(s => s.Text == "drug 'ponatinib' alone finds 1.");
    }

    [Fact]
    public async Task An_unknown_drug_keeps_the_other_criteria_in_the_suggestion()
    {
        var answer = await review.AskAsync("/trials drug:imatinob phase:\"I/II\"");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Suggestions.ShouldContain("/trials drug:Imatinib phase:I/II");
    }

    [Fact]
    public async Task A_mutation_or_drug_without_facts_is_listed_where_it_is_named() =>
        (await review.AskAsync("/drugs")).Statements.Select(s => s.Text).ShouldContain(t => t.Contains("vemurafenib"));
}
