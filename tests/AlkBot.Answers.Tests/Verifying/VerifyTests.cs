using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests.Verifying;

public sealed class VerifyTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    private const string Stands = "Stands word for word";
    private const string Part = "The words stand as a part";
    private const string Differs = "Does not stand like this";
    private const string Contradicted = "Contradicted";

    [Theory]
    [InlineData("The maximum tolerated dose of imatinib was 600 mg once daily.")]
    [InlineData("the maximum tolerated dose of imatinib was 600 mg once daily")]
    [InlineData("> **The maximum tolerated dose of Imatinib was 600\u00a0mg once daily.** ¹²")]
    [InlineData("“The maximum tolerated dose of [imatinib](https://example.org/a) was 600 mg once daily.”")]
    [InlineData("V600E in BRAF is sensitive to vemurafenib.")]
    public async Task A_sentence_of_a_source_stands_there_however_it_was_pasted(string claim)
    {
        var answer = await VerifyAsync(claim);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements[0].Text.ShouldBe($"{Stands} in the review small-review (undated), {answer.Citations[0].Section}.");
        answer.Statements[1].Kind.ShouldBe(StatementKind.Quote);
    }

    [Fact]
    public async Task A_figure_is_told_with_what_it_holds_for()
    {
        var answer = await VerifyAsync("The response rate with imatinib was 58% in patients with chronic disease, as compared with 20% with interferon.");
        answer.Statements[0].Text.ShouldStartWith(Stands);
        answer.Statements.ShouldContain(s => s.Kind == StatementKind.Fact && s.Text == "Imatinib: 58% (population: patients with chronic disease)");
    }

    [Theory]
    [InlineData("The response rate with imatinib was 58%", "with imatinib was 58% in patients with chronic disease")]
    [InlineData("imatinib was 600 mg once daily", "The maximum tolerated dose of imatinib was 600 mg once daily.")]
    public async Task A_part_of_a_sentence_is_shown_in_the_whole_of_it(string claim, string whole)
    {
        var answer = await VerifyAsync(claim);
        answer.Statements[0].Text.ShouldStartWith(Part);
        answer.Statements.ShouldContain(s => s.Kind == StatementKind.Quote && s.Text.Contains(whole));
    }

    [Theory]
    [InlineData("The maximum tolerated dose of imatinib was 800 mg once daily.", "⟦800 → 600⟧ mg")]
    [InlineData("The maximum tolerated dose of imatinib was 600 mg twice daily.", "⟦twice → once⟧ daily")]
    [InlineData("The maximum tolerated dose of imatinib was not 600 mg once daily.", "was ⟦not → –⟧ 600 mg")]
    [InlineData("The maximum tolerated dose of imatinib was 600 µg once daily.", "600 ⟦µg → mg⟧")]
    [InlineData("The response rate with imatinib was 20% in patients with chronic disease, as compared with 58% with interferon.", "⟦20 → 58⟧%")]
    [InlineData("The response rate with interferon was 58% in patients with chronic disease, as compared with 20% with imatinib.", "⟦interferon → imatinib⟧")]
    [InlineData("V600E in BRAF is resistant to vemurafenib.", "⟦resistant → sensitive⟧")]
    public async Task Another_figure_another_arm_and_a_denial_are_contradicted_and_marked(string claim, string marked)
    {
        var answer = await VerifyAsync(claim);
        answer.Statements[0].Text.ShouldStartWith($"{Contradicted} by the review small-review");
        answer.Statements[1].Text.ShouldContain(marked);
        answer.Statements[2].Kind.ShouldBe(StatementKind.Quote);
    }

    [Theory]
    [InlineData("T790M in BRAF is sensitive to vemurafenib.", "⟦T790M → V600E⟧ in")]
    [InlineData("The response rate with imatinib was 58% in patients with acute disease, as compared with 20% with interferon.", "⟦acute → chronic⟧")]
    [InlineData("The maximum tolerated dose of ponatinib was 600 mg once daily.", "⟦ponatinib → imatinib⟧")]
    public async Task Other_words_are_marked_and_nothing_is_confirmed(string claim, string marked)
    {
        var answer = await VerifyAsync(claim);
        answer.Statements[0].Text.ShouldStartWith(Differs);
        answer.Statements[1].Text.ShouldContain(marked);
    }

    [Theory]
    [InlineData("Imatinib gives a response rate of 58%.", "Not in these words; the sources state what", "58%")]
    [InlineData("Imatinib gives a response rate of 58% in children.", "Not in these words; the sources state a part of it. Of this they say nothing there: children.", "58%")]
    [InlineData("Imatinib gives a response rate of 70%.", "No fact gives this figure for it", "58%")]
    [InlineData("T315I resists imatinib.", "Not in these words; the sources state what", "imatinib")]
    [InlineData("T315I is sensitive to imatinib.", Contradicted, "imatinib")]
    [InlineData("T315I does not confer resistance to imatinib.", Contradicted, "imatinib")]
    [InlineData("NCT00333840 is a phase III trial.", Contradicted, "Phase I/II")]
    [InlineData("NCT00333840 is a phase 1/2 trial.", "Not in these words; the sources state what", "Phase I/II")]
    [InlineData("NCT00006343 is a phase III trial.", "Not in these words, and the sources differ on it", "phase II")]
    public async Task A_claim_in_other_words_is_compared_with_facts(string claim, string verdict, string value)
    {
        var answer = await VerifyAsync(claim);
        answer.Statements[0].Text.ShouldStartWith(verdict);
        answer.Statements.ShouldContain(s => s.Kind == StatementKind.Fact && s.Value == value);
    }

    [Fact]
    public async Task Where_the_sources_differ_both_sides_are_cited()
    {
        var answer = await VerifyAsync("NCT00006343 is a phase III trial.");
        var differs = answer.Notices.Single(n => n.Kind == NoticeKind.Discrepancy);
        differs.Text.ShouldContain("phase II");
        differs.Citations.Count.ShouldBe(2);
        answer.Statements.ShouldNotContain(s => s.Text.StartsWith("Other facts"));
    }

    [Fact]
    public async Task What_is_active_by_one_place_and_unknown_by_another_is_told_of_the_one_that_can_be_compared()
    {
        var answer = await VerifyAsync("AP24534 has no activity against T315I");
        answer.Statements[0].Text.ShouldStartWith(Contradicted);
        answer.Statements.ShouldContain(s => s.Value == "active");
    }

    [Theory]
    [InlineData("Dogs bark at the moon every night")]
    [InlineData("Vemurafenib was given to twelve horses in 1931")]
    public async Task What_the_sources_do_not_say_is_not_said(string claim)
    {
        var answer = await VerifyAsync(claim);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements[0].Text.ShouldStartWith("No sentence or fact was found that says this.");
    }

    [Fact]
    public async Task A_title_among_the_references_is_no_statement() =>
        (await VerifyAsync("Imatinib compared with interferon in chronic leukaemia.")).Statements[0].Text.ShouldStartWith("The words stand in the list of references");

    [Fact]
    public async Task Each_sentence_of_a_text_is_checked_and_what_is_left_unchecked_is_told()
    {
        var answer = await VerifyAsync(
            "V600E in BRAF is sensitive to vemurafenib. Horses like green apples. "
            + string.Concat(Enumerable.Repeat("Horses eat what they find. ", 6)));
        answer.Statements[0].Text.ShouldBe("Sentence 1: V600E in BRAF is sensitive to vemurafenib.");
        answer.Statements[1].Text.ShouldStartWith(Stands);
        answer.Statements.ShouldContain(s => s.Text == "Sentence 2: Horses like green apples.");
        answer.Notices.ShouldContain(n => n.Text == "Only the first 5 of 8 sentences were checked.");
    }

    [Theory]
    [InlineData("imatinib")]
    [InlineData("** >> ~~")]
    [InlineData("https://example.org/a/b")]
    public async Task What_is_no_sentence_is_no_claim(string claim) => (await VerifyAsync(claim)).Status.ShouldBe(AnswerStatus.InvalidInput);

    private Task<Answer> VerifyAsync(string claim) => review.AskAsync($"/verify {claim}");
}
