using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests.Handlers;

public sealed class ComponentTests
{
    [Fact]
    public async Task Next_turns_the_page_of_the_same_message_after_a_restart_as_well()
    {
        string next;
        await using (var bot = await Bot.StartAsync(Bot.Review(trials: 40)))
            next = (await bot.CommandAsync("trials", ("drug", "imatinib"))).Message.Button("Next ▶").CustomId!;

        await using var restarted = await Bot.StartAsync(Bot.Review(trials: 40));
        var page = (await restarted.PressAsync(next)).ShouldBeOfType<UpdateResponse>().Message;

        page.Embeds[^1].Footer!.Text.ShouldContain("page 2 of");
        page.Labels().ShouldContain("◀ Previous");
        MessageRules.Broken(page).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_turned_one_by_one_show_every_trial()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 60));
        var message = (await bot.CommandAsync("trials")).Message;
        var text = message.Text();

        while (message.Labels().Contains("Next ▶"))
        {
            message = (await bot.PressAsync(message.Button("Next ▶").CustomId!)).ShouldBeOfType<UpdateResponse>().Message;
            MessageRules.Broken(message).ShouldBeEmpty();
            text += message.Text();
        }

        Enumerable.Range(1, 60).ShouldAllBe(n => text.Contains($"• NCT{n:00000000} — "));
    }

    [Fact]
    public async Task A_page_that_is_gone_since_the_index_changed_is_the_last_one()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 120));
        var last = (await bot.CommandAsync("trials")).Message.Button("Last ⏭").CustomId!;
        bot.Corpus.Sources[0] = Bot.Review(trials: 1);
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);

        var page = (await bot.PressAsync(last)).ShouldBeOfType<UpdateResponse>().Message;

        page.Embeds[^1].Footer!.Text.ShouldNotContain("page");
        page.Text().ShouldContain("NCT00000001");
    }

    [Fact]
    public async Task A_citation_is_shown_in_its_context()
    {
        await using var bot = await Bot.StartAsync();
        var menu = (await bot.CommandAsync("mutation", ("name", "T315I"))).Message.Menu("Show a citation in its context");

        var context = (await bot.PressAsync(menu.CustomId, false, menu.Options[0].Value)).ShouldBeOfType<MessageResponse>().Message;

        context.Text().ShouldContain("T315I confers resistance to **imatinib**.");
        context.Text().ShouldContain("**Imatinib** is also known as **STI571**.");
    }

    [Fact]
    public async Task A_suggestion_is_answered_in_a_message_of_its_own()
    {
        await using var bot = await Bot.StartAsync();
        var menu = (await bot.CommandAsync("mutation", ("name", "T315I"))).Message.Menu("Related");

        menu.Options.Select(o => o.Value).ShouldContain("/drug imatinib");
        var answer = await bot.PressAsync(menu.CustomId, false, "/drug imatinib");

        answer.ShouldBeOfType<MessageResponse>().Message.Embeds[0].Title.ShouldBe("imatinib");
    }

    [Fact]
    public async Task A_drug_leads_to_its_trials_and_a_trial_to_its_registry()
    {
        await using var bot = await Bot.StartAsync();
        var trials = (await bot.CommandAsync("drug", ("name", "STI571"))).Message.Button("All trials of this drug").CustomId!;

        (await bot.PressAsync(trials)).ShouldBeOfType<MessageResponse>().Message.Text().ShouldContain("NCT00000002");
        var registry = (await bot.CommandAsync("trial", ("nct", "NCT00000001"))).Message.Button("ClinicalTrials.gov");
        (registry.Style, registry.Url).ShouldBe((ButtonStyle.Link, "https://clinicaltrials.gov/study/NCT00000001"));
    }

    [Fact]
    public async Task Share_shows_a_private_answer_to_everybody_and_stands_on_no_public_one()
    {
        await using var bot = await Bot.StartAsync();
        var hidden = (await bot.CommandAsync("drug", ("name", "imatinib"), ("private", "true"))).Message;

        var shared = (await bot.PressAsync(hidden.Button("Share").CustomId!, isPrivate: true)).ShouldBeOfType<MessageResponse>().Message;

        shared.IsPrivate().ShouldBeFalse();
        shared.Text().ShouldBe(hidden.Text());
        shared.Labels().ShouldNotContain("Share");
    }

    [Fact]
    public async Task What_is_pressed_on_a_private_message_is_answered_in_private()
    {
        await using var bot = await Bot.StartAsync();
        var menu = (await bot.CommandAsync("mutation", ("name", "T315I"), ("private", "true"))).Message.Menu("Related");

        var answer = (await bot.PressAsync(menu.CustomId, true, menu.Options[0].Value)).ShouldBeOfType<MessageResponse>().Message;

        answer.IsPrivate().ShouldBeTrue();
    }

    [Theory]
    [InlineData("a0;page;1;drug;name=imatinib", "another version")]
    [InlineData("a2;new;thing", "another version")]
    [InlineData("", "not know")]
    [InlineData("a1;page;0;drug;name=imatinib", "not know")]
    [InlineData("a1;page;1", "not know")]
    [InlineData("a1;page;1;drug;name", "not know")]
    [InlineData("a1;page;1;drug;name=a=b", "not know")]
    [InlineData("a1;page;99999;drug;name=x", "not know")]
    [InlineData("a1;page;1;gone;name=x", "no command")]
    [InlineData("a1;page;1;drug;gone=x", "any more")]
    [InlineData("a1;page;1;drug", "needs name")]
    [InlineData("a1;cites;1", "Nothing was chosen")]
    [InlineData("@everyone", "not know")]
    public async Task A_button_that_cannot_be_read_is_answered_politely_and_in_private(string customId, string reason)
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.PressAsync(customId)).ShouldBeOfType<MessageResponse>().Message;

        message.IsPrivate().ShouldBeTrue();
        message.Content!.ShouldContain(reason);
        MessageRules.Broken(message).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_a_question_too_long_for_a_button_follow_at_once()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(trials: 40));
        var padding = new string(' ', 3) + string.Join(' ', Enumerable.Repeat("interferon", 12));

        var response = await bot.CommandAsync("trials", ("drug", "imatinib"), ("previous-treatment", padding), ("private", "true"));

        var all = response.FollowUps.Prepend(response.Message).ToList();
        all.ShouldAllBe(m => m.IsPrivate() && !m.Labels().Contains("Next ▶"));
        all.ShouldAllBe(m => MessageRules.Broken(m).Count == 0);
        all.Count.ShouldBeGreaterThan(1);
        Enumerable.Range(1, 40).ShouldAllBe(n => all.Any(m => m.Text().Contains($"• NCT{n:00000000} — ")));
    }
}
