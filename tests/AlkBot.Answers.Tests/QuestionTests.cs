using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;

namespace AlkBot.Answers.Tests;

public sealed class QuestionTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Theory]
    [InlineData("What is the maximum tolerated dose of imatinib?", "600 mg once daily")]
    [InlineData("how do patients respond to Gleevec", "58%")]
    [InlineData("Who makes ponatinib?", "Ariad")]
    [InlineData("Which gene carries T315I?", "ABL1")]
    [InlineData("What was NCT00333840's previous treatment?", "Interferon")]
    [InlineData("/ask In which phase is NCT01207440?", "Phase II")]
    public async Task A_fact_of_the_entity_and_attribute_is_the_first_statement(string question, string value)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements[0].Text.ShouldContain(value);
        answer.Citations.Count.ShouldBeInRange(1, 5);
    }

    [Theory]
    [InlineData("Is T315I sensitive to imatinib?")]
    [InlineData("Does imatinib work against T315I?")]
    public async Task Whether_two_things_are_tied_is_answered_with_what_the_sources_say_though_it_is_the_contrary(string question)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        (answer.Statements[0].Predicate, answer.Statements[0].Text).ShouldBe((Predicates.ResistanceTo, "T315I: resistance to: imatinib"));
    }

    [Fact]
    public async Task How_many_things_there_are_is_answered_with_the_things()
    {
        var which = await review.AskAsync("Which mutations confer resistance to imatinib?");
        var many = await review.AskAsync("How many mutations confer resistance to imatinib?");
        many.Statements.Select(s => s.Text).ShouldBe(which.Statements.Select(s => s.Text));
    }

    [Fact]
    public async Task A_sentence_answers_where_no_fact_does()
    {
        var answer = await review.AskAsync("Which side chain makes cells resistant to imatinib?");
        answer.Citations.ShouldContain(c => c.Quote.Contains("bulky side chain"));
    }

    [Theory]
    [InlineData("What is the dose of osimertinib?")]
    [InlineData("What is the price of imatinib in Canada?")]
    [InlineData("How many patients were enrolled in NCT00006343?")]
    [InlineData("What is the overall survival with imatinib?")]
    [InlineData("Who won the world cup in 2014?")]
    [InlineData("Does NCT99999999 have results?")]
    [InlineData("What does G12C do?")]
    [InlineData("how are you")]
    [InlineData("EGFR T315I")]
    [InlineData("Is EGFR-T315I resistant to imatinib?")]
    public async Task What_the_sources_do_not_say_they_do_not_say(string question)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements.ShouldAllBe(s => s.Kind == StatementKind.Wording);
    }

    [Theory]
    [InlineData("Is elexacaftor better than imatinib?", "elexacaftor")]
    [InlineData("Did montelukast help patients more than imatinib?", "montelukast")]
    [InlineData("How often is inclisiran given after imatinib?", "inclisiran")]
    public async Task A_drug_that_no_source_names_is_told_so_whatever_its_stem(string question, string name)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements[0].Text.ShouldContain($"do not name '{name}'");
    }

    [Theory]
    [InlineData("Welche Dosis von Imatinib wird empfohlen?")]
    [InlineData("Quelle est la dose de l'imatinib ?")]
    [InlineData("¿Cuál es la dosis de imatinib?")]
    [InlineData("imatinibの推奨用量は？")]
    [InlineData("Какая доза imatinib?")]
    public async Task A_question_in_another_language_is_refused_with_what_to_do(string question)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.NotInSources);
        answer.Statements[0].Text.ShouldContain("ask it in English");
        answer.Statements[0].Kind.ShouldBe(StatementKind.Wording);
    }

    [Theory]
    [InlineData("Imatinib dose: non-smokers, non-responders, non-small?")]
    [InlineData("imatinib dose de novo")]
    [InlineData("T315I die men imatinib dose is what")]
    public async Task Few_words_of_another_language_make_no_other_language(string question)
    {
        var answer = await review.AskAsync(question);
        answer.Statements.ShouldAllBe(s => !s.Text.Contains("ask it in English"));
        answer.Statements.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("imatinib")]
    [InlineData("T315I?")]
    [InlineData("What is autophagy?")]
    public async Task A_bare_name_is_answered_with_what_is_stated_of_it(string question)
    {
        var answer = await review.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.Count.ShouldBeInRange(1, 5);
        answer.Suggestions.ShouldNotBeEmpty();
    }
}
