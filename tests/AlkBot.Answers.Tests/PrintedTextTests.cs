using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>What the sources print is quoted, whether or not anything in it was recognised.</summary>
public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("/drug interferon")]
    [InlineData("/drug Inter-feron")]
    [InlineData("/pathway INTERFERON")]
    [InlineData("/compare interferon placebo")]
    public async Task A_name_that_is_printed_but_was_not_recognised_is_quoted_and_said_to_be_so(string typed)
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage(typed.Contains('-') ? "The control was inter-feron alone." : "The control was interferon alone.").Build()));

        var answer = await index.AskAsync(typed);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements[0].Kind.ShouldBe(StatementKind.Wording);
        answer.Statements[0].Text.ShouldContain("not recognised");
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldStartWith("The control was inter");
    }

    [Fact]
    public async Task A_question_about_what_is_printed_like_a_mutation_and_is_none_is_answered_by_what_prints_it()
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage("No A2142G exchange was observed among 458 subjects.").Build()));

        var answer = await index.AskAsync("How many subjects had the A2142G exchange?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldStartWith("No A2142G");
    }

    [Theory]
    [InlineData("/drug feron")]
    [InlineData("/drug interleukin")]
    [InlineData("/drug was")]
    [InlineData("/trial NCT00000001")]
    [InlineData("/trial NCT00000000")]
    public async Task A_name_that_is_not_printed_as_a_word_of_its_own_is_refused(string typed)
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage("The control was interferon alone (NCT000000012).").Build()));

        (await index.AskAsync(typed)).Status.ShouldBe(AnswerStatus.NotInSources);
    }

    [Theory]
    [InlineData("/mutation QRKvIII", "Tumours with QRK vIII grow.")]
    [InlineData("/drug SK 2209", "Cells were given SK2209.")]
    [InlineData("/trial PNE-DAY", "The PNE DAY trial is open.")]
    public async Task A_name_is_found_whatever_separates_its_parts(string typed, string text)
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes").Passage(text).Build()));

        (await index.AskAsync(typed)).Citations.ShouldHaveSingleItem().Quote.ShouldBe(text);
    }

    [Fact]
    public async Task A_drug_in_the_name_of_another_is_not_quoted_as_it()
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage("Zumaromab emtansine caused rash.").Passage("Zumaromab caused fever.")
            .Entity("drug:zumaromab", "Zumaromab").Entity("drug:zumaromab-emtansine", "Zumaromab emtansine").Build()));

        (await index.AskAsync("/drug zumaromab")).Citations.Select(c => c.Quote).ShouldNotContain("Zumaromab emtansine caused rash.");
    }

    [Fact]
    public async Task A_drug_is_found_by_the_name_of_its_salt()
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage("Dasatinib caused rash.").Entity("drug:dasatinib", "Dasatinib").Build()));

        (await index.AskAsync("/drug dasatinib hydrochloride")).Title.ShouldBe("Dasatinib");
    }

    [Fact]
    public async Task The_only_sentence_about_a_drug_is_quoted_though_a_fact_cites_the_name_in_it()
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("notes")
            .Passage("Dasatinib caused rash in nine patients.")
            .Entity("drug:dasatinib", "Dasatinib")
            .Fact("drug:dasatinib", Evidence.Predicates.Names, "Dasatinib", "Dasatinib").Build()));

        (await index.AskAsync("/drug dasatinib")).Statements
            .ShouldContain(s => s.Kind == StatementKind.Quote && s.Text == "Dasatinib caused rash in nine patients.");
    }
}
