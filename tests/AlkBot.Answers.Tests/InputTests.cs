using AlkBot.Answers.Commands;
using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests;

public sealed class InputTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Theory]
    [InlineData("/trial NCT00006343")]
    [InlineData("trial NCT00006343")]
    [InlineData("Trial: NCT00006343")]
    [InlineData("  /Trial   nct00006343  ")]
    [InlineData("/ trial NCT00006343.")]
    [InlineData("/TRIAL: 00006343")]
    [InlineData("/trial nct:NCT00006343")]
    [InlineData("/trial --nct NCT00006343")]
    [InlineData("/trial nct=\"nct 00006343\"")]
    [InlineData("/trial \"NCT-0000-6343\"")]
    [InlineData("/trial\nNCT00006343\t")]
    [InlineData("/trial the trial NCT00006343")]
    [InlineData("/trial trial:NCT00006343")]
    [InlineData("@AlkBot /trial NCT00006343")]
    [InlineData("<@123456789012345678>, /trial NCT00006343")]
    [InlineData("<@&123456789012345678> @AlkBot /trial NCT00006343")]
    [InlineData("/tr\u200Bial NCT\u00000000\u001b6343")]
    public async Task A_command_is_understood_however_it_is_typed(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Command.ShouldBe("trial");
        answer.Title.ShouldBe("NCT00006343");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("\u0000\u001b")]
    [InlineData("/")]
    [InlineData("// /")]
    [InlineData("/trial")]
    [InlineData("/trial nct:")]
    [InlineData("/compare imatinib")]
    [InlineData("/compare imatinib STI571")]
    [InlineData("/compare imatinib T315I")]
    [InlineData("/trials colour:red")]
    [InlineData("/trials drug:imatinib drug:ponatinib")]
    [InlineData("/sources please")]
    [InlineData("/cite nonsense")]
    [InlineData("/help nonsense")]
    public async Task What_is_no_command_in_a_known_form_is_invalid_input(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.InvalidInput);
        answer.Statements.ShouldNotBeEmpty();
        answer.Suggestions.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ask ")]
    [InlineData("/trial ")]
    [InlineData("/drugs status:")]
    [InlineData("/compare ")]
    public async Task Text_of_more_words_than_are_read_is_refused_whatever_the_command(string command)
    {
        var answer = await review.AskAsync(command + string.Concat(Enumerable.Repeat("1/", 1_200)));
        answer.Status.ShouldBe(AnswerStatus.InvalidInput);
        answer.Statements.ShouldHaveSingleItem().Text.ShouldContain("words; at most 1000 are read");
    }

    [Theory]
    [InlineData("/trail NCT00006343", "/trial NCT00006343")]
    [InlineData("/mutaton T315I", "/mutation T315I")]
    [InlineData("/source", "/sources")]
    public async Task An_unknown_command_names_the_nearest_one(string text, string meant)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.InvalidInput);
        answer.Command.ShouldBeNull();
        answer.Suggestions[0].ShouldBe(meant);
    }

    [Fact]
    public async Task An_unknown_option_names_the_nearest_one()
    {
        var answer = await review.AskAsync("/trials phas:III");
        answer.Status.ShouldBe(AnswerStatus.InvalidInput);
        answer.Statements[0].Text.ShouldContain("phase");
    }

    [Fact]
    public async Task A_text_past_the_limit_is_refused_with_the_limit()
    {
        var answer = await review.AskAsync(new string('a', 10_000));
        answer.Status.ShouldBe(AnswerStatus.InvalidInput);
        answer.Statements[0].Text.ShouldContain("4000");
        (await review.AskAsync(new string('a', 4000))).Status.ShouldBe(AnswerStatus.NotInSources);
    }

    [Theory]
    [InlineData("\" OR * NEAR(")]
    [InlineData("/drug \" OR * NEAR(")]
    [InlineData("/mutation T315I' OR 1=1 --")]
    [InlineData("/drug **bold** _x_ ||y||")]
    [InlineData("@everyone")]
    [InlineData("/drug @everyone <@123>")]
    [InlineData("/trial NCT00006343; DROP TABLE facts")]
    [InlineData("what \ud800 is \udc00 this")]
    [InlineData("/pathway \ud83e\udda0")]
    [InlineData("/trials phase:\"")]
    [InlineData("{0} %s ${x}")]
    public async Task Engine_syntax_markdown_and_broken_text_are_just_text(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldNotBe(AnswerStatus.Answered, answer.Title);
    }

    [Fact]
    public async Task Characters_left_out_are_told() =>
        (await review.AskAsync("/drug ima\u0007tinib")).Notices.ShouldContain(n => n.Kind == NoticeKind.Remark && n.Text.Contains("1 character"));

    [Fact]
    public async Task A_cancelled_question_throws_the_callers_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var ask = async () => await new Answerer().AnswerAsync("/trials", review.Index.Library, cancelled.Token);
        (await ask.ShouldThrowAsync<OperationCanceledException>()).CancellationToken.ShouldBe(cancelled.Token);
    }
}
