using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests;

public sealed class NameTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Theory]
    [InlineData("T315I")]
    [InlineData("t315i")]
    [InlineData("p.Thr315Ile")]
    [InlineData("Thr315Ile")]
    [InlineData("ABL1 T315I")]
    [InlineData("abl1-t315i")]
    [InlineData("ABL1 p.Thr315Ile")]
    [InlineData("BCR-ABL1 T315I")]
    [InlineData("the T315I mutation")]
    [InlineData("mutation:T315I")]
    public async Task A_mutation_is_found_in_every_notation(string name)
    {
        var answer = await review.AskAsync($"/mutation {name}");
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Title.ShouldBe("T315I");
    }

    [Fact]
    public async Task A_gene_that_the_sources_do_not_give_a_mutation_is_not_passed_over()
    {
        var answer = await review.AskAsync("/mutation EGFR T315I");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements[0].Text.ShouldContain("ABL1");
        answer.Statements[0].Citations.ShouldNotBeEmpty();
        answer.Suggestions.ShouldBe(["/mutation T315I"]);
    }

    [Fact]
    public async Task A_gene_that_the_sources_do_not_speak_of_is_told()
    {
        var answer = await review.AskAsync("/mutation BRAF V600E");
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Notices.ShouldContain(n => n.Kind == NoticeKind.Remark && n.Text.Contains("BRAF"));
    }

    [Theory]
    [InlineData("imatinib")]
    [InlineData("IMATINIB")]
    [InlineData("Gleevec")]
    [InlineData("Imatinib (Gleevec)")]
    [InlineData("gleevec/imatinib")]
    public async Task A_drug_is_found_by_every_printed_name(string name)
    {
        var answer = await review.AskAsync($"/drug {name}");
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Title.ShouldBe("Imatinib");
        answer.Notices.ShouldNotContain(n => n.Kind == NoticeKind.Alias);
    }

    [Theory]
    [InlineData("/drug STI571")]
    [InlineData("/drug sti 571")]
    [InlineData("/compare \"STI 571\" ponatinib")]
    [InlineData("/compare STI 571 ponatinib")]
    [InlineData("/trials drug:STI571")]
    [InlineData("What is the dose of STI-571?")]
    public async Task A_name_that_only_the_lexicon_has_is_told(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Notices.ShouldContain(n => n.Kind == NoticeKind.Alias
            && n.Text == "The sources do not print 'STI-571'; the lexicon gives it as a name of Imatinib.");
    }

    [Fact]
    public async Task A_registry_number_with_a_digit_missing_asks_back()
    {
        var answer = await review.AskAsync("/trial NCT1207440");
        answer.Status.ShouldBe(AnswerStatus.Ambiguous);
        answer.Statements[0].Text.ShouldContain("7 digits");
        answer.Suggestions[0].ShouldBe("/trial NCT01207440");
    }

    [Fact]
    public async Task An_unknown_registry_number_is_not_in_the_sources()
    {
        var answer = await review.AskAsync("/trial 01207441");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Suggestions.ShouldContain("/trial NCT01207440");
        answer.Citations.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_name_gives_the_nearest()
    {
        var answer = await review.AskAsync("/drug imatinob");
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Suggestions.ShouldContain("/drug Imatinib");
    }

    [Fact]
    public async Task A_name_of_two_drugs_is_ambiguous()
    {
        var answer = await review.AskAsync("/drug glivec");
        answer.Status.ShouldBe(AnswerStatus.Ambiguous);
        answer.Suggestions.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/drug T315I", "/mutation T315I")]
    [InlineData("/mutation imatinib", "/drug Imatinib")]
    [InlineData("/trial imatinib", "/drug Imatinib")]
    [InlineData("/drug ABL1 T315I", "/mutation T315I")]
    public async Task A_name_of_another_type_leads_to_its_command(string text, string command)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Suggestions.ShouldBe([command]);
    }

    [Fact]
    public async Task A_gene_and_a_pathway_of_one_name_are_shown_together()
    {
        var answer = await review.AskAsync("/pathway autophagy");
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements.ShouldContain(s => s.Kind == StatementKind.Quote && s.Text.Contains("spares cells"));
    }
}
