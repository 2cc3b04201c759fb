using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.EndToEnd.Tests.Running;

namespace AlkBot.EndToEnd.Tests.Terminal;

[Collection(BuiltReviewTests.Name)]
public sealed class AskTests(BuiltReview review)
{
    [Fact]
    public async Task Text_without_quotes_is_joined()
    {
        var run = await review.RunAsync("ask", "--json", "/trial", "nct", "01828112");

        run.Status.ShouldBe(0);
        Read(run).Input.ShouldBe("/trial nct 01828112");
        Read(run).Title.ShouldContain("NCT01828112");
    }

    [Fact]
    public async Task A_json_answer_is_one_line_whose_every_quote_stands_in_the_file()
    {
        var run = await review.RunAsync("ask", "--json", "/trial NCT01828112");

        run.OutLines.Length.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        var answer = Read(run);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements.ShouldNotBeEmpty();
        answer.Citations.ShouldNotBeEmpty();
        foreach (var citation in answer.Citations)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Testing.Repository.SourceFolder, citation.Source + ".txt"));
            text[citation.Start..citation.End].ShouldBe(citation.Quote);
        }
    }

    [Fact]
    public async Task The_status_says_how_it_ended()
    {
        (await review.RunAsync("ask", "/help")).Status.ShouldBe(0);
        (await review.RunAsync("ask", "/trial NCT99999999")).Status.ShouldBe(3);
        (await review.RunAsync("ask", "/nosuchcommand")).Status.ShouldBe(2);
        (await review.RunAsync("ask", "")).Status.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_to_answer_is_a_line_of_usage()
    {
        var run = await review.RunAsync("ask");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("Usage: alkbot ask");
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_verified_without_a_slash_and_the_status_says_whether_the_sources_say_anything_to_it()
    {
        var stands = await review.RunAsync("verify", "--json", "The", "maximum tolerated dose of ceritinib was 750 mg once daily.");
        stands.Status.ShouldBe(0);
        Read(stands).Command.ShouldBe("verify");
        Read(stands).Statements[0].Text.ShouldStartWith("Stands word for word");
        (await review.RunAsync("verify", "Horses like green apples")).Status.ShouldBe(3);
        (await review.RunAsync("verify", "ceritinib")).Status.ShouldBe(2);
        (await review.RunAsync("verify")).Error.ShouldContain("Usage: alkbot verify");
    }

    [Fact]
    public async Task An_answer_to_an_unknown_command_says_in_json_that_it_was_none() =>
        (await review.RunAsync("ask", "--json", "/frob")).Out.ShouldContain("\"command\":null");

    [Theory]
    [InlineData("alkbot: there is no command 'frob'. Try 'alkbot --help'.", "frob")]
    [InlineData("alkbot: there is no command 'index frob'. Try 'alkbot index --help'.", "index", "frob")]
    public async Task An_unknown_command_of_the_terminal_is_one_line(string line, params string[] arguments) =>
        (await InProcess.RunAsync(arguments)).ShouldHaveFailedWithOneLine(2).ShouldBe(line);

    [Fact]
    public async Task Input_that_is_not_UTF_8_is_said_to_be_none()
    {
        var run = await review.RunAsync("ask", "--json", "/drug ceri\ufffdtinib");

        Read(run).Notices.ShouldContain(n => n.Text == "Left out 1 place that could not be read: the text is not valid UTF-8.");
    }

    [Fact]
    public async Task A_mutation_named_twice_is_taken_once_and_two_are_not_taken_for_a_gene_and_its_change()
    {
        Read(await review.RunAsync("ask", "--json", "/mutation L1196M L1196M")).Title.ShouldBe("L1196M");

        var two = Read(await review.RunAsync("ask", "--json", "/mutation G1202R L1196M"));
        two.Status.ShouldBe(AnswerStatus.InvalidInput);
        two.Statements.ShouldHaveSingleItem().Text.ShouldBe("'G1202R L1196M' names two mutations; ask for one of them.");
    }

    [Fact]
    public async Task A_mistyped_option_is_no_question()
    {
        (await review.RunAsync("ask", "--jsno", "/help")).ShouldHaveFailedWithOneLine(2).ShouldContain("--jsno");
        (await review.RunAsync("ask", "--", "--jsno")).Error.ShouldNotContain("no option");
    }

    [Theory]
    [InlineData("\" OR * NEAR(")]
    [InlineData("**bold** `code` ||spoiler|| @everyone <@1>")]
    [InlineData("@everyone")]
    [InlineData("[red]markup[/] [[")]
    [InlineData("%00 \\ ' ; DROP TABLE facts; --")]
    [InlineData("\u001b[31mred\u001b]0;title\u0007")]
    public async Task Strange_text_gets_an_answer_and_no_control_code(string text)
    {
        var run = await review.RunAsync("ask", text);

        run.Status.ShouldBeOneOf(0, 2, 3);
        run.Error.ShouldBeEmpty();
        run.Out.Where(char.IsControl).ShouldAllBe(c => c == '\n');
    }

    [Fact]
    public async Task Ten_thousand_characters_get_an_answer() =>
        (await review.RunAsync("ask", new string('a', 10_000))).Status.ShouldBe(2);

    [Fact]
    public async Task Every_line_of_standard_input_gets_one_answer_in_order()
    {
        var lines = new[] { "/trial NCT01828112", "", "/nosuchcommand", "\u0001\u001b", "@everyone", new string('x', 200_000), "/help" };

        var run = await review.FeedAsync(string.Join('\n', lines), "ask", "--json", "--stdin");

        run.Status.ShouldBe(0);
        // Of a line that is too long only as much is held as shows it.
        run.OutLines.Select(line => AnswerJson.Read(line).Input)
            .ShouldBe(lines.Select(line => line[..Math.Min(line.Length, Answerer.LongestText + 1)]));
    }

    [Fact]
    public async Task Without_a_terminal_an_answer_has_neither_colours_nor_long_lines()
    {
        var run = await review.RunAsync("ask", "/trial NCT01828112");

        run.Out.Where(char.IsControl).ShouldAllBe(c => c == '\n');
        run.OutLines.ShouldAllBe(line => line.Length <= 100 && !line.EndsWith(' '));
        run.Out.ShouldContain("[1]");
        run.Out.ShouldContain("Index ");
    }

    [Fact]
    public async Task A_chat_without_a_terminal_answers_its_lines_until_exit()
    {
        var run = await review.FeedAsync("/help\n\nexit\n/trial NCT01828112\n", "chat");

        run.Status.ShouldBe(0);
        run.Out.ShouldContain("/trial");
        run.Out.ShouldNotContain("NCT01828112");
    }

    private static Answer Read(Run run) => AnswerJson.Read(run.Out);
}
