using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests.Handlers;

public sealed class ComponentTests
{
    [Fact]
    public async Task Next_turns_the_page_of_the_same_private_message_after_a_restart_as_well()
    {
        string next;
        await using (var bot = await Bot.StartAsync(Bot.Review(trials: 40)))
            next = (await bot.CommandAsync("trials", ("drug", "imatinib"), ("private", "true"))).Message.Button("Next ▶").CustomId!;

        await using var restarted = await Bot.StartAsync(Bot.Review(trials: 40));
        var page = (await restarted.PressAsync(next, isPrivate: true)).ShouldBeOfType<UpdateResponse>().Message;

        page.Text().ShouldContain("page 2 of");
        page.Labels().ShouldContain("◀ Previous");
        MessageRules.Broken(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Show quotes")]
    [InlineData("All facts")]
    [InlineData("Trials")]
    [InlineData("Compare…")]
    public async Task What_is_pressed_on_a_message_that_everybody_sees_is_answered_in_private(string label)
    {
        await using var bot = await Bot.StartAsync();
        var message = (await bot.CommandAsync("drug", ("name", "imatinib"))).Message;

        var answer = (await bot.PressAsync(message.Button(label).CustomId!)).ShouldBeOfType<MessageResponse>();

        answer.FollowUps.Prepend(answer.Message).ShouldAllBe(m => m.IsPrivate && MessageRules.Broken(m).Count == 0);
    }

    [Theory]
    [InlineData("All facts", true, Deferral.Update)]
    [InlineData("All facts", false, Deferral.Private)]
    [InlineData("Trials", true, Deferral.Private)]
    [InlineData("Compare…", true, Deferral.Private)]
    [InlineData("Share", true, Deferral.Public)]
    public async Task What_takes_long_is_promised_as_it_will_be_answered_so_that_the_answer_is_an_edit(
        string label, bool isPrivate, Deferral promised)
    {
        await using var bot = await Bot.StartAsync();
        var message = (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", isPrivate ? "true" : "false"))).Message;
        var pressed = bot.Component(message.Button(label).CustomId!, isPrivate);

        bot.DeferralOf(pressed).ShouldBe(promised);
        var answer = await bot.SendAsync(pressed);
        (answer is UpdateResponse).ShouldBe(promised == Deferral.Update);
        if (answer is MessageResponse reply)
            reply.Message.IsPrivate.ShouldBe(promised == Deferral.Private);
    }

    [Fact]
    public async Task Pages_turned_one_by_one_show_every_trial()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 60));
        var message = (await bot.CommandAsync("trials", ("private", "true"))).Message;
        var text = message.Text();

        while (message.Labels().Contains("Next ▶"))
        {
            message = (await bot.PressAsync(message.Button("Next ▶").CustomId!, isPrivate: true)).ShouldBeOfType<UpdateResponse>().Message;
            MessageRules.Broken(message).ShouldBeEmpty();
            text += message.Text();
        }

        Enumerable.Range(1, 60).ShouldAllBe(n => text.Contains($"**NCT{n:00000000}** · imatinib · phase III · after interferon"));
    }

    [Fact]
    public async Task A_page_that_is_gone_since_the_index_changed_is_the_last_one()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 120));
        var next = (await bot.CommandAsync("trials", ("private", "true"))).Message.Button("Next ▶").CustomId!;
        bot.Corpus.Sources[0] = Bot.Review(trials: 1);
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);

        var page = (await bot.PressAsync(next, isPrivate: true)).ShouldBeOfType<UpdateResponse>().Message;

        page.Text().ShouldNotContain("page");
        page.Text().ShouldContain("NCT00000001");
    }

    [Fact]
    public async Task Quotes_are_shown_whole_and_read_in_their_context()
    {
        await using var bot = await Bot.StartAsync();
        var message = (await bot.CommandAsync("mutation", ("name", "T315I"))).Message;

        var quotes = (await bot.PressAsync(message.Button("Show quotes").CustomId!)).ShouldBeOfType<MessageResponse>().Message;
        quotes.Text().ShouldContain("> “**T315I** confers resistance to imatinib.”");
        var menu = quotes.Menu("Read a quote in its context");
        var context = (await bot.PressAsync(menu.CustomId, true, menu.Options[0].Value)).ShouldBeOfType<MessageResponse>().Message;

        context.Text().ShouldContain("T315I confers resistance to **imatinib**.");
        context.Text().ShouldContain("**Imatinib** is also known as **STI571**.");
    }

    [Fact]
    public async Task All_facts_lead_back_to_the_short_answer()
    {
        await using var bot = await Bot.StartAsync();
        var message = (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", "true"))).Message;

        var facts = (await bot.PressAsync(message.Button("All facts").CustomId!, true)).ShouldBeOfType<UpdateResponse>().Message;
        facts.Text().ShouldContain("T315I — resistance to: imatinib");
        var back = (await bot.PressAsync(facts.Button("Back").CustomId!, true)).ShouldBeOfType<UpdateResponse>().Message;

        back.Text().ShouldBe(message.Text());
    }

    [Fact]
    public async Task A_suggestion_is_answered_to_who_chose_it_alone()
    {
        await using var bot = await Bot.StartAsync();
        var menu = (await bot.CommandAsync("mutation", ("name", "T315I"))).Message.Menu("Related");

        menu.Options.Select(o => o.Value).ShouldContain("/drug imatinib");
        var answer = (await bot.PressAsync(menu.CustomId, false, "/drug imatinib")).ShouldBeOfType<MessageResponse>().Message;

        (answer.Title(), answer.IsPrivate).ShouldBe(("imatinib", true));
    }

    [Fact]
    public async Task A_drug_leads_to_its_trials_and_a_trial_to_its_registry()
    {
        await using var bot = await Bot.StartAsync();
        var trials = (await bot.CommandAsync("drug", ("name", "STI571"))).Message.Button("Trials").CustomId!;

        (await bot.PressAsync(trials)).ShouldBeOfType<MessageResponse>().Message.Text().ShouldContain("NCT00000002");
        var registry = (await bot.CommandAsync("trial", ("nct", "NCT00000001"))).Message.Button("ClinicalTrials.gov");
        (registry.Style, registry.Url).ShouldBe((ButtonStyle.Link, "https://clinicaltrials.gov/study/NCT00000001"));
    }

    [Fact]
    public async Task A_number_that_no_source_names_leads_to_its_registry()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.CommandAsync("trial", ("nct", "NCT99999999"))).Message.Button("ClinicalTrials.gov").Url!.ShouldEndWith("/NCT99999999");
    }

    [Fact]
    public async Task A_thing_is_compared_with_another_of_its_kind()
    {
        await using var bot = await Bot.StartAsync();
        var compare = (await bot.CommandAsync("trial", ("nct", "NCT00000001"))).Message.Button("Compare…").CustomId!;

        var offer = (await bot.PressAsync(compare)).ShouldBeOfType<MessageResponse>().Message;
        var menu = offer.Menu("Choose what to compare it with");
        menu.Options.Select(o => o.Value).ShouldBe(["/compare a:NCT00000001 b:NCT00000002"]);

        (await bot.PressAsync(menu.CustomId, true, menu.Options[0].Value)).ShouldBeOfType<MessageResponse>()
            .Message.Title().ShouldBe("NCT00000001 | NCT00000002");
    }

    [Fact]
    public async Task Share_shows_a_private_answer_to_everybody_and_says_who_shared_it()
    {
        await using var bot = await Bot.StartAsync();
        var hidden = (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", "true"))).Message;

        var shared = (await bot.PressAsync(hidden.Button("Share").CustomId!, isPrivate: true)).ShouldBeOfType<MessageResponse>().Message;

        shared.IsPrivate.ShouldBeFalse();
        shared.Text().ShouldBe(hidden.Text() + "\n-# Shared by <@1>");
        shared.Labels().ShouldNotContain("Share");
        MessageRules.Broken(shared).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a0;page;1;drug;name=imatinib", "another version")]
    [InlineData("a3;new;thing", "another version")]
    [InlineData("", "not know")]
    [InlineData("a2;page;0;drug;name=imatinib", "not know")]
    [InlineData("a2;page;1", "not know")]
    [InlineData("a2;page;1;drug;name", "not know")]
    [InlineData("a2;page;1;drug;name=a=b", "not know")]
    [InlineData("a2;page;99999;drug;name=x", "not know")]
    [InlineData("a2;page;1;gone;name=x", "no command")]
    [InlineData("a2;page;1;drug;gone=x", "any more")]
    [InlineData("a2;page;1;drug", "needs name")]
    [InlineData("a2;cites;1", "Nothing was chosen")]
    [InlineData("@everyone", "not know")]
    public async Task A_button_that_cannot_be_read_is_answered_politely_and_in_private(string customId, string reason)
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.PressAsync(customId)).ShouldBeOfType<MessageResponse>().Message;

        message.IsPrivate.ShouldBeTrue();
        message.Text().ShouldContain(reason);
        MessageRules.Broken(message).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_a_question_too_long_for_a_button_follow_at_once_to_who_asked_alone()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 40));
        var padding = new string(' ', 3) + string.Join(' ', Enumerable.Repeat("interferon", 12));

        var response = await bot.CommandAsync("trials", ("drug", "imatinib"), ("previous-treatment", padding));

        response.Message.IsPrivate.ShouldBeFalse();
        response.FollowUps.ShouldAllBe(m => m.IsPrivate);
        var all = response.FollowUps.Prepend(response.Message).ToList();
        all.ShouldAllBe(m => !m.Labels().Contains("Next ▶") && MessageRules.Broken(m).Count == 0);
        Enumerable.Range(1, 40).ShouldAllBe(n => all.Any(m => m.Text().Contains($"**NCT{n:00000000}** · ")));
    }
}
