using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Tests.Handlers;

public sealed class CommandTests
{
    [Fact]
    public async Task Help_mentions_the_commands_and_gives_examples_of_the_sources()
    {
        await using var bot = await Bot.StartAsync();
        bot.Mentions.Take("""[{"id": "77", "name": "trial", "type": 1}, {"id": "77", "name": "index"}]"""u8.ToArray());

        var help = (await bot.CommandAsync("help")).Message;

        help.Text().ShouldContain("</trial:77> — Shows what the sources state of a clinical trial");
        help.Text().ShouldContain("/mutation T315I · /drug imatinib");
        help.Text().ShouldNotContain("index");
        MessageRules.Broken(help).ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_tells_administrators_of_their_command()
    {
        await using var bot = await Bot.StartAsync();
        bot.Mentions.Take("""[{"id": "77", "name": "index", "type": 1}]"""u8.ToArray());

        var help = (MessageResponse)await bot.SendAsync(bot.Command("help") with { User = new InteractionUser(Bot.Admin, []) });

        help.Message.Text().ShouldContain("</index status:77>");
        MessageRules.Broken(help.Message).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_remembered_for_its_generation_its_language_and_whoever_may_see_it()
    {
        await using var bot = await Bot.StartAsync();
        var asked = bot.Command("mutation", ("name", "t315i"));
        bot.Remembered(asked).ShouldBeNull();

        var answered = (MessageResponse)await bot.SendAsync(asked);

        bot.Remembered(asked).ShouldBeOfType<MessageResponse>().Message.ShouldBeSameAs(answered.Message);
        bot.Remembered(asked with { Locale = "de" }).ShouldBeNull();
        bot.Remembered(bot.Command("mutation", ("name", "t315i"), ("private", "true"))).ShouldBeOfType<MessageResponse>().Message.IsPrivate.ShouldBeTrue();
        await Bot.OutcomeAsync(await bot.IndexAsync("rebuild"));
        bot.Remembered(asked).ShouldBeNull();
    }

    [Fact]
    public async Task An_apology_has_a_button_that_asks_the_same_once_more()
    {
        await using var bot = Bot.WithoutIndex();

        var apology = (await bot.In("de").CommandAsync("drug", ("name", "imatinib"))).Message;
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);

        var again = (MessageResponse)await bot.PressAsync(apology.Button("Noch einmal fragen").CustomId!);
        again.Message.Title().ShouldBe("imatinib");
        again.Message.IsPrivate.ShouldBeTrue();
    }

    [Fact]
    public async Task What_depends_on_who_asks_is_not_remembered()
    {
        await using var bot = await Bot.StartAsync();
        foreach (var command in (string[])["help", "index"])
        {
            await bot.SendAsync(bot.Command(command));
            bot.Remembered(bot.Command(command)).ShouldBeNull(command);
        }
        bot.Remembered(bot.Command("nothing")).ShouldBeNull();
    }

    [Fact]
    public async Task A_command_answers_with_its_facts_and_their_quotes()
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.CommandAsync("mutation", ("name", "t315i"))).Message;

        message.IsPrivate.ShouldBeFalse();
        message.Title().ShouldBe("T315I");
        message.Text().ShouldContain("**Resistance to** imatinib ¹");
        message.Text().ShouldContain("> “**T315I** confers resistance to imatinib.” ¹");
        message.Text().ShouldContain("-# ¹ Resistance — imatinib-review, date not given");
        MessageRules.Broken(message).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_asked_for_in_private_is_seen_by_nobody_else()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", "true"))).Message.IsPrivate.ShouldBeTrue();
        (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", "false"))).Message.IsPrivate.ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_as_completion_shows_it_is_read_as_the_name()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.CommandAsync("drug", ("name", "imatinib (STI571)"))).Message.Title().ShouldBe("imatinib");
    }

    [Fact]
    public async Task What_the_sources_do_not_have_is_answered_and_not_refused()
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.CommandAsync("drug", ("name", "aspirin"))).Message;

        message.IsPrivate.ShouldBeFalse();
        message.Text().ShouldContain("aspirin");
    }

    [Theory]
    [InlineData("dgur", "name", "imatinib", 3, "no command")]
    [InlineData("drug", "colour", "red", 3, "no option")]
    [InlineData("drug", "name", "12", 4, "takes a text")]
    [InlineData("drug", "name", "   ", 3, "needs name")]
    public async Task What_the_bot_does_not_declare_is_refused_in_private(
        string command, string option, string value, int type, string reason)
    {
        await using var bot = await Bot.StartAsync();
        var interaction = bot.Command(command) with { Options = new Dictionary<string, OptionValue> { [option] = new(value, type) } };

        var message = ((MessageResponse)await bot.SendAsync(interaction)).Message;

        message.IsPrivate.ShouldBeTrue();
        message.Text().ShouldContain(reason);
        message.Text().ShouldContain($"{interaction.Id}");
    }

    [Fact]
    public async Task A_missing_option_a_subcommand_and_a_text_too_long_are_refused_in_private()
    {
        await using var bot = await Bot.StartAsync();
        Interaction[] wrong =
        [
            bot.Command("drug"),
            bot.Command("drug", ("name", "imatinib")) with { Subcommand = "now" },
            bot.Command("ask", ("question", new string('x', 4001))),
            bot.Command("@everyone **x**"),
            new UnknownInteraction(1, "t", new InteractionUser(1, []), 99),
            new ModalInteraction(1, "t", new InteractionUser(1, []), "x", new Dictionary<string, string>()),
        ];

        foreach (var interaction in wrong)
        {
            var message = ((MessageResponse)await bot.SendAsync(interaction)).Message;
            message.IsPrivate.ShouldBeTrue();
            MessageRules.Broken(message).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Without_an_index_the_answer_is_polite_and_says_nothing_of_paths()
    {
        await using var bot = Bot.WithoutIndex();

        var message = (await bot.CommandAsync("drug", ("name", "imatinib"))).Message;

        message.IsPrivate.ShouldBeTrue();
        message.Text().ShouldContain("no index");
        message.Text().ShouldNotContain(bot.Store.Folder);
        (await bot.TypeAsync("drug", "name", "im")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_will_see_an_answer_is_known_before_it_is_there()
    {
        await using var bot = await Bot.StartAsync();

        Visibility.IsPrivate(bot.Command("drug", ("name", "x"))).ShouldBeFalse();
        Visibility.IsPrivate(bot.Command("drug", ("name", "x"), ("private", "true"))).ShouldBeTrue();
        Visibility.IsPrivate(bot.Command("index")).ShouldBeTrue();
        Visibility.IsPrivate(new UnknownInteraction(1, "t", new InteractionUser(1, []), 99)).ShouldBeTrue();
    }
}
