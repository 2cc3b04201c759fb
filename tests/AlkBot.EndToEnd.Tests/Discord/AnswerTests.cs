using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class AnswerTests(ServedBot bot)
{
    [Fact]
    public async Task A_trial_is_answered_with_its_facts_its_quotes_and_the_discrepancy()
    {
        var answer = await bot.AskAsync("trial", ("nct", "nct 01828112"));
        var text = await answer.TextAsync();

        answer.IsPrivate.ShouldBeFalse();
        text.ShouldContain("## NCT01828112\nLDK378 (ceritinib) · Phase III · Novartis");
        text.ShouldContain("**⚠ The sources differ: previous treatment**\n> “**NCT01828112** Phase III Crizotinib” — Table 1");
        text.ShouldContain("platinum-based chemotherapy");
        text.ShouldContain("alk-resistance-review, 2014-07-21");
        (await answer.ComponentsAsync()).ShouldContain(c => $"{c["url"]}".EndsWith("/NCT01828112", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mutation_is_answered_by_any_way_of_writing_it()
    {
        var text = await (await bot.AskAsync("mutation", ("name", "p.Gly1202Arg"))).TextAsync();

        text.ShouldContain("G1202R");
        text.ShouldContain("solvent front");
        text.ShouldContain("crizotinib");
        text.ShouldContain("Mutations in target tyrosine kinases");
    }

    [Fact]
    public async Task A_drug_is_answered_with_what_people_look_for_and_all_facts_are_a_press_away()
    {
        var answer = await bot.AskAsync("drug", ("name", "CH 5424802"));
        var text = await answer.TextAsync();

        foreach (var fact in new[] { "## alectinib", "300 mg twice daily", "87%", "neutropenia", "Not found among the facts: overall survival" })
            text.ShouldContain(fact);
        var all = await bot.SendAsync(bot.Make.Component($"{(await answer.ButtonAsync("All facts"))["custom_id"]}"));
        all.IsPrivate.ShouldBeTrue();
        (await all.TextAsync()).ShouldContain("CH5424802");
    }

    [Fact]
    public async Task One_arm_of_a_trial_is_told_beside_the_other() =>
        (await (await bot.AskAsync("drug", ("name", "crizotinib"))).TextAsync())
            .ShouldContain("**Response** “65% with crizotinib, as compared with 20% with chemotherapy”");

    [Fact]
    public async Task A_comparison_has_no_pages_and_tells_what_differs_first()
    {
        var answer = await bot.AskAsync("compare", ("a", "ceritinib"), ("b", "alectinib"));
        var text = await answer.TextAsync();

        text.ShouldContain("### Response\n**ceritinib** 58%");
        text.IndexOf("### Response", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Same · Target", StringComparison.Ordinal));
        (await answer.ComponentsAsync()).ShouldNotContain(c => $"{c["label"]}".StartsWith("Next", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_of_four_that_the_sources_contradict_themselves_on_still_compares()
    {
        var answer = await bot.AskAsync("compare", ("a", "crizotinib"), ("b", "ceritinib"), ("c", "alectinib"), ("d", "AP26113"));
        var text = await answer.TextAsync();

        text.ShouldContain("The sources differ: AP26113, active against");
        text.ShouldContain("### Response\n**crizotinib** “65%");
        text.ShouldContain("**AP26113** 63%");
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page_and_loses_nothing()
    {
        var (_, terminal) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["ask", "/trials"]);
        var page = await bot.AskAsync("trials", ("private", true));
        var pages = new List<string> { await page.TextAsync() };
        while ((await page.ComponentsAsync()).FirstOrDefault(c => $"{c["label"]}".StartsWith("Next", StringComparison.Ordinal)) is { } next)
        {
            page = await bot.SendAsync(bot.Make.Component($"{next["custom_id"]}", new JsonObject { ["flags"] = 64 }));
            page.Exchange.CallbackType.ShouldBeOneOf(6, 7);
            pages.Add(await page.TextAsync());
        }

        pages.Count.ShouldBeGreaterThan(1);
        TrialsIn(string.Join('\n', pages)).ShouldBe(TrialsIn(terminal));
    }

    [Fact]
    public async Task No_message_mentions_anybody()
    {
        var message = await (await bot.AskAsync("ask", ("question", "@everyone <@80351110224678912> which mutation?"))).MessageAsync();

        message["allowed_mentions"]!["parse"]!.AsArray().ShouldBeEmpty();
        Answered.TextOf(message).ShouldNotContain("@everyone");
        Answered.TextOf(message).ShouldNotContain("<@80351110224678912>");
    }

    [Fact]
    public async Task What_the_sources_do_not_say_is_refused()
    {
        var text = await (await bot.AskAsync("trial", ("nct", "NCT99999999"))).TextAsync();

        text.ShouldContain("NCT99999999");
        text.ShouldContain("Searched: alk-resistance-review, 2014-07-21");
        text.ShouldNotContain("¹");
    }

    [Theory]
    [InlineData("drug", "name", "alec", "alectinib")]
    [InlineData("drug", "name", "LDK", "ceritinib")]
    [InlineData("mutation", "name", "l1196", "L1196M")]
    [InlineData("trial", "nct", "NCT0182", "NCT01828112")]
    [InlineData("drugs", "company", "nova", "Novartis")]
    [InlineData("trials", "sponsor", "chugai", "Roche/Chugai")]
    [InlineData("mutations", "location", "slovent", "solvent front")]
    [InlineData("cite", "id", "ceritinib", "Ceritinib (LDK378)")]
    [InlineData("cite", "id", "alk-resistance-review:11", "alk-resistance-review:114")]
    [InlineData("help", "command", "mut", "mutations")]
    public async Task Names_and_values_are_completed_by_any_alias(string command, string option, string typed, string completed)
    {
        var answer = await bot.SendAsync(bot.Make.Autocomplete(command, option, typed));

        answer.Exchange.CallbackType.ShouldBe(8);
        var choices = answer.Exchange.Data!["choices"]!.AsArray();
        choices.Count.ShouldBeInRange(1, 25);
        choices.ShouldContain(c => $"{c!["name"]}".Contains(completed, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("trail")]
    [InlineData("index ")]
    public async Task An_unknown_command_is_refused_politely_and_privately(string name)
    {
        var answer = await bot.AskAsync(name);

        answer.IsPrivate.ShouldBeTrue();
        (await answer.TextAsync()).ShouldContain((string)answer.Exchange.Interaction["id"]!);
    }

    [Fact]
    public async Task Wrong_options_are_answers_too()
    {
        foreach (var interaction in new[]
        {
            bot.Make.Command("trial"),
            bot.Make.Command("trial", ("nct", 7)),
            bot.Make.Command("trial", ("gone", "x")),
            bot.Make.Command("trial", ("nct", "NCT01828112"), ("private", "perhaps")),
            bot.Make.Envelope(42),
            bot.Make.Component("z9;page;1"),
        })
        {
            var answer = await bot.SendAsync((JsonObject)interaction.DeepClone());
            answer.Exchange.Callback.ShouldNotBeNull(interaction.ToJsonString());
            answer.IsPrivate.ShouldBeTrue(interaction.ToJsonString());
        }
    }

    private static IEnumerable<string> TrialsIn(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "NCT[0-9]{8}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
}

[Collection(HttpBot.Collection)]
public sealed class HttpAnswerTests(HttpBot bot) : AnswerTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayAnswerTests(GatewayBot bot) : AnswerTests(bot);
#endif
