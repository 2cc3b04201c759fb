using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Index.Reports;

namespace AlkBot.Discord.Tests.Administration;

public sealed class ReportTests
{
    private const string Refused = "What does asciminib cost?";

    public static TheoryData<string> Locales => [.. BotLanguage.Others.Select(l => l.Locales[0])];

    [Fact]
    public async Task A_wrong_answer_goes_from_its_button_into_the_queue_with_the_reason()
    {
        await using var bot = await Bot.StartAsync();
        var card = (await bot.CommandAsync("drug", ("name", "imatinib"))).Message;
        card.Labels().ShouldNotContain("Wrong answer?");
        var answer = ((MessageResponse)await bot.PressAsync(card.Button("Show quotes").CustomId!)).Message;

        var told = await ReportAsync(bot, answer, "Wrong answer?", 5, "It is *not* so.");

        told.Message.IsPrivate.ShouldBeTrue();
        told.Message.Text().ShouldContain("Thank you");
        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message;
        queue.IsPrivate.ShouldBeTrue();
        queue.Text().ShouldContain("/drug name:imatinib");
        queue.Text().ShouldContain("Wrong: 1");
        queue.Text().ShouldContain("It is \\*not\\* so.");
        MessageRules.Broken(queue).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_counts_by_its_text_and_of_who_asked_nothing_is_kept()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CommandAsync("ask", ("question", "What does bosutinib cost?"));
        await bot.CommandAsync("ask", ("question", Refused));
        await bot.CommandAsync("ask", ("question", "what does  asciminib COST?"));
        var remembered = bot.Remembered(bot.Command("ask", ("question", Refused)));

        remembered.ShouldNotBeNull();
        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message;
        queue.Text().ShouldContain(Refused);
        queue.Text().ShouldContain("Refused: 3");
        queue.Text().ShouldContain("page 1 of 2");
        var second = ((UpdateResponse)await bot.PressAsAdminAsync(queue.Button("Next").CustomId!)).Message;
        second.Text().ShouldContain("bosutinib");
        bot.Store.State.Read("reports").Values.ShouldAllBe(json => !json.Contains("discord:"));
    }

    [Fact]
    public async Task A_claim_that_is_checked_is_not_counted_for_it_may_be_somebodys_message()
    {
        await using var bot = await Bot.StartAsync();

        await bot.CommandAsync("verify", ("claim", "Asciminib costs a lot."));
        await bot.LookUpAsync("Asciminib costs a lot.", "Check this claim");

        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Nothing was refused or reported.");
    }

    [Fact]
    public async Task Who_reports_again_is_counted_once_and_what_was_said_last_stands()
    {
        await using var bot = await Bot.StartAsync();
        var refusal = (await bot.CommandAsync("ask", ("question", Refused))).Message;

        await ReportAsync(bot, refusal, "Tell the admins", 5, "first");
        await ReportAsync(bot, refusal, "Tell the admins", 5, "second");
        await ReportAsync(bot, refusal, "Tell the admins", 6, "");

        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message.Text();
        queue.ShouldContain("Refused: 1 · Missing: 2");
        queue.ShouldContain("second");
        queue.ShouldNotContain("first");
    }

    [Fact]
    public async Task A_closed_report_is_gone_with_who_said_what_until_somebody_reports_again()
    {
        await using var bot = await Bot.StartAsync();
        var refusal = (await bot.CommandAsync("ask", ("question", Refused))).Message;
        await ReportAsync(bot, refusal, "Tell the admins", 5, "It is in Table 2.");
        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message;

        var closed = ((UpdateResponse)await bot.PressAsAdminAsync(queue.Button("Close").CustomId!)).Message;

        closed.Text().ShouldContain("Nothing was refused or reported.");
        bot.Store.State.Read("reports").Values.ShouldAllBe(json => !json.Contains("discord:5") && !json.Contains("Table 2"));
        await bot.CommandAsync("ask", ("question", Refused));
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Nothing was refused");
        await ReportAsync(bot, refusal, "Tell the admins", 6, "Still missing.");
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Still missing.");
    }

    [Fact]
    public async Task A_test_question_is_made_of_a_report_by_a_place_and_what_has_to_be_said()
    {
        await using var bot = await Bot.StartAsync();
        await ReportAsync(bot, (await bot.CommandAsync("ask", ("question", Refused))).Message, "Tell the admins", 5, "");
        var button = (await bot.IndexAsync("reports", Bot.Admin)).Message.Button("Make a test question").CustomId!;
        var form = (FormResponse)await bot.PressAsAdminAsync(button);

        (await LabelAsync(bot, form, "nowhere:3", "")).ShouldContain("no passage 'nowhere:3'");
        (await LabelAsync(bot, form, "", "a lot")).ShouldContain("needs a place");
        (await LabelAsync(bot, form, "imatinib-review:1\n", "STI571\n(a)")).ShouldContain("Nothing was refused");

        var label = new ReportQueue(bot.Store.State, bot.Time).ReadLabels().ShouldHaveSingleItem();
        (label.Question, label.Kind, label.Source).ShouldBe((Refused, "answerable", "imatinib-review"));
        label.Must.ShouldBe(["(?i)STI571", @"(?i)\(a\)"]);
        Evidence(bot, label.Evidence.ShouldHaveSingleItem()).ShouldBe("T315I confers resistance to imatinib.");
        (await LabelAsync(bot, form, "", "")).ShouldContain("Somebody closed this report meanwhile.");
    }

    [Fact]
    public async Task Without_a_place_the_test_question_is_one_that_no_source_answers()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CommandAsync("ask", ("question", Refused));
        var button = (await bot.IndexAsync("reports", Bot.Admin)).Message.Button("Make a test question").CustomId!;

        await LabelAsync(bot, (FormResponse)await bot.PressAsAdminAsync(button), " ", "");

        new ReportQueue(bot.Store.State, bot.Time).ReadLabels().ShouldHaveSingleItem().ToJson().ShouldEndWith(
            $$""","question":"{{Refused}}","kind":"unanswerable","must":[],"evidence":[]}""");
    }

    [Fact]
    public async Task Nobody_else_sees_closes_or_labels_anything()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CommandAsync("ask", ("question", Refused));
        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message;
        var form = (FormResponse)await bot.PressAsAdminAsync(queue.Button("Make a test question").CustomId!);

        InteractionResponse[] refused =
        [
            await bot.IndexAsync("reports", 8),
            await bot.PressAsync(queue.Button("Close").CustomId!),
            await bot.PressAsync(queue.Button("Make a test question").CustomId!),
            await bot.FillInAsync(form, 8),
        ];

        refused.ShouldAllBe(r => ((MessageResponse)r).Message.Text().Contains("Only those who administer me"));
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain(Refused);
    }

    [Fact]
    public async Task A_question_too_long_for_a_button_is_asked_for_in_the_form()
    {
        await using var bot = await Bot.StartAsync();
        var question = $"What does asciminib cost {string.Join(' ', Enumerable.Repeat("today", 30))}?";
        var refusal = (await bot.CommandAsync("ask", ("question", question))).Message;
        var form = (FormResponse)await bot.PressAsync(refusal.Button("Tell the admins").CustomId!);

        form.Form.Components.Select(f => (f.Component.CustomId, f.Component.Required)).ShouldBe([("question", true), ("reason", false)]);
        await bot.FillInAsync(form, 5, ("question", question), ("reason", ""));
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Refused: 1 · Missing: 1");

        var empty = (MessageResponse)await bot.FillInAsync(form, 5, ("question", " "), ("reason", "x"));
        empty.Message.Text().ShouldContain("A report takes a question of at most 1000 characters");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("sources")]
    public async Task What_says_nothing_of_the_sources_cannot_be_reported(string command)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.CommandAsync(command)).Message.Labels().ShouldNotContain(l => l.Contains("Wrong") || l.Contains("admins"));
    }

    [Fact]
    public async Task A_report_that_cannot_be_kept_is_told_and_damaged_ones_are_left_out()
    {
        await using var bot = await Bot.StartAsync();
        var refusal = (await bot.CommandAsync("ask", ("question", Refused))).Message;
        await ReportAsync(bot, refusal, "Tell the admins", 5, "");
        // What is counted beside the answers is written when this has come.
        await bot.IndexAsync("reports", Bot.Admin);
        var file = Path.Combine(bot.Store.Folder, "state", "reports.json");
        var kept = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, kept[..^2] + ",\"damaged\": {\"text\": 3}}");
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Damaged reports, which are left out: 1");
        await File.WriteAllTextAsync(file, "{");
        (await ReportAsync(bot, refusal, "Tell the admins", 6, "")).Message.Text().ShouldContain("could not be kept");
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("is damaged");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task All_of_it_is_in_the_language_of_who_uses_it(string locale)
    {
        await using var bot = (await Bot.StartAsync()).In(locale);
        var language = BotLanguage.Of(locale);
        var refusal = (await bot.CommandAsync("ask", ("question", Refused))).Message;
        var form = (FormResponse)await bot.PressAsync(refusal.Button(language.Word("Tell the admins it is missing")).CustomId!);
        await bot.FillInAsync(form, 5, ("reason", ""));
        var queue = (await bot.IndexAsync("reports", Bot.Admin)).Message;
        var label = (FormResponse)await bot.PressAsAdminAsync(queue.Button(language.Word("Make a test question")).CustomId!);

        string[] said = [.. Said(form.Form), .. Said(label.Form), queue.Text(), .. queue.Labels()];
        string[] english = ["test question", "Refused", "the ", "Reports", "right"];
        said.ShouldAllBe(s => !english.Any(s.Contains));

        static IEnumerable<string> Said(Form form) =>
            form.Components.SelectMany(c => new[] { c.Label, c.Description ?? "" }).Append(form.Title);
    }

    private static async Task<MessageResponse> ReportAsync(Bot bot, Message answer, string button, ulong user, string reason)
    {
        var form = (FormResponse)await bot.PressAsync(answer.Button(button).CustomId!);
        return (MessageResponse)await bot.FillInAsync(form, user, ("reason", reason));
    }

    private static async Task<string> LabelAsync(Bot bot, FormResponse form, string places, string says) =>
        (await bot.FillInAsync(form, Bot.Admin, ("places", places), ("says", says)) switch
        {
            UpdateResponse update => update.Message,
            var other => ((MessageResponse)other).Message,
        }).Text();

    private static string Evidence(Bot bot, IReadOnlyList<int> span) => bot.Corpus.Sources[0].Source.Text[span[0]..span[1]];
}
