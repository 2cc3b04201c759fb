using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class ComponentTests(ServedBot bot)
{
    [Fact]
    public async Task A_citation_is_shown_in_its_passage_with_the_neighbours()
    {
        var answer = await bot.AskAsync("mutation", ("name", "G1202R"));
        answer = await UseAsync(answer, await answer.ButtonAsync("Show quotes"));
        answer.IsPrivate.ShouldBeTrue();
        var menu = await answer.MenuAsync("context");
        var place = (string)menu["options"]![0]!["value"]!;

        var context = await UseAsync(answer, menu, place);

        // The passage itself first, and its neighbours on the next page.
        var neighbours = await UseAsync(context, await context.ButtonAsync("Next"));

        var text = await context.TextAsync() + await neighbours.TextAsync();
        text.ShouldContain("distributed throughout the kinase domain");
        text.Length.ShouldBeGreaterThan((await answer.TextAsync()).Length / 2);
    }

    [Fact]
    public async Task A_private_answer_is_shared_with_everybody()
    {
        var answer = await bot.AskAsync("trial", ("nct", "NCT01828112"), ("private", true));
        var share = await answer.ButtonAsync("Share");

        var shared = await UseAsync(answer, share);

        answer.IsPrivate.ShouldBeTrue();
        shared.IsPrivate.ShouldBeFalse();
        shared.Exchange.CallbackType.ShouldBeOneOf(4, 6);
        (await shared.TextAsync()).ShouldContain("Novartis");
        (await shared.TextAsync()).ShouldContain("Shared by <@");
    }

    [Fact]
    public async Task A_related_entity_is_opened_from_the_menu()
    {
        var answer = await bot.AskAsync("mutation", ("name", "G1202R"));
        var menu = await answer.MenuAsync("Related");

        var related = await UseAsync(answer, menu, "/drug crizotinib");

        (await related.TextAsync()).ShouldContain("crizotinib");
    }

    [Fact]
    public async Task All_trials_of_a_drug_are_a_press_away()
    {
        var answer = await bot.AskAsync("drug", ("name", "ceritinib"));

        var trials = await UseAsync(answer, await answer.ButtonAsync("Trials"));

        (await trials.TextAsync()).ShouldContain("NCT01685060");
        (await (await UseAsync(trials, await trials.ButtonAsync("Next"))).TextAsync()).ShouldContain("NCT01828112");
    }

    [Fact]
    public async Task A_message_is_looked_up_privately()
    {
        var found = await bot.SendAsync(
            bot.Make.MessageCommand("Look up in the review", "Has anybody read about NCT01828112, G1202R and zykadia?"));

        found.IsPrivate.ShouldBeTrue();
        var text = await found.TextAsync();
        text.ShouldContain("NCT01828112");
        text.ShouldContain("G1202R");
        (await found.Exchange.NextAsync()).Body.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_button_works_after_a_restart_of_the_process()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        string old;
        await using (var before = await bot.ServeAsync(discord))
        {
            var answer = await before.SendAsync(discord.Make.Command("trials"));
            old = (string)(await answer.ButtonAsync("Next"))["custom_id"]!;
            (await before.StopAsync()).ShouldBe(0);
        }
        await using var after = await bot.ServeAsync(discord);

        var page = await after.SendAsync(discord.Make.Component(old));

        page.Exchange.CallbackType.ShouldBeOneOf(4, 6);
        (await page.TextAsync()).ShouldContain("NCT");
        (await page.ButtonAsync("Previous")).ShouldNotBeNull();
    }

    private async Task<Answered> UseAsync(Answered answer, System.Text.Json.Nodes.JsonObject component, params string[] values) =>
        await bot.SendAsync(bot.Make.Component(
            $"{component["custom_id"]}", (System.Text.Json.Nodes.JsonObject)(await answer.MessageAsync()).DeepClone(), values));
}

[Collection(HttpBot.Collection)]
public sealed class HttpComponentTests(HttpBot bot) : ComponentTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayComponentTests(GatewayBot bot) : ComponentTests(bot);
#endif
