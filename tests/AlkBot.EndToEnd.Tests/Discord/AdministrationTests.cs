using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class AdministrationTests(ServedBot bot)
{
    [Theory]
    [InlineData("status", "Generation")]
    [InlineData("verify", "The index is right")]
    public async Task An_admin_is_told_of_the_index(string subcommand, string says)
    {
        var answer = await bot.AdministerAsync(subcommand);

        answer.IsPrivate.ShouldBeTrue();
        (await answer.TextAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task An_admin_may_tell_it_to_everybody()
    {
        var answer = await bot.AdministerAsync("status", ("private", false));

        answer.IsPrivate.ShouldBeFalse();
        (await answer.TextAsync()).ShouldContain("Generation");
    }

    [Fact]
    public async Task A_rebuild_tells_its_stages_and_ends_in_what_changed_and_a_rollback_goes_back()
    {
        var generation = await CurrentAsync();

        var rebuild = await bot.AdministerAsync("rebuild");
        var edits = new List<string> { Answered.TextOf((await rebuild.Exchange.NextAsync()).Body!) };
        while (!edits[^1].Contains("answers now", StringComparison.Ordinal))
            edits.Add(Answered.TextOf((await rebuild.Exchange.NextAsync()).Body!));

        Answered.TextOf(rebuild.Exchange.Data!).ShouldBe("Rebuilding the index. The current one answers meanwhile.");
        edits[0].ShouldContain("Reading the sources");
        edits[^2].Split('\n').Skip(1).Select(l => l.Split(' ')[0])
            .ShouldBe(["Reading", "Indexed", "Writing", "Embedding", "Verifying", "Comparing"]);
        edits[^1].ShouldContain("sources unchanged; passages unchanged; facts unchanged");
        (await CurrentAsync()).ShouldNotBe(generation);

        (await (await bot.AdministerAsync("rollback")).TextAsync()).ShouldContain("Rolled back");
        (await CurrentAsync()).ShouldBe(generation);
    }

    [Fact]
    public async Task A_contradiction_marked_as_a_false_alarm_warns_nobody_any_more()
    {
        (await (await bot.AskAsync("trial", ("nct", "NCT01828112"))).TextAsync()).ShouldContain("The sources differ: previous treatment");
        var typing = bot.Make.Autocomplete("index", "conflict", "NCT01828112");
        typing["data"]!["options"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = 1,
            ["name"] = "false-alarm",
            ["options"] = typing["data"]!["options"]!.DeepClone(),
        });
        typing["member"]!["roles"] = new System.Text.Json.Nodes.JsonArray($"{ServedBot.AdminRole}");
        var key = $"{(await bot.SendAsync(typing)).Exchange.Data!["choices"]![0]!["value"]}";

        await bot.AdministerAsync("false-alarm", ("conflict", key), ("reason", "The table gives the drug alone."));

        (await (await bot.AskAsync("trial", ("nct", "NCT01828112"))).TextAsync()).ShouldNotContain("The sources differ: previous treatment");
        (await (await bot.AskAsync("conflicts", ("about", "NCT01828112"))).TextAsync()).ShouldContain("The table gives the drug alone.");
        await bot.AdministerAsync("false-alarm", ("conflict", key));
        (await (await bot.AskAsync("trial", ("nct", "NCT01828112"))).TextAsync()).ShouldContain("The sources differ: previous treatment");
    }

    [Fact]
    public async Task A_role_makes_an_admin_too()
    {
        var interaction = bot.Make.Subcommand("index", "status");
        interaction["member"]!["roles"] = new System.Text.Json.Nodes.JsonArray($"{ServedBot.AdminRole}");

        (await (await bot.SendAsync(interaction)).TextAsync()).ShouldContain("Generation");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("rebuild")]
    [InlineData("rollback")]
    [InlineData("verify")]
    [InlineData("false-alarm")]
    public async Task Anybody_else_is_refused_whatever_the_server_permits(string subcommand)
    {
        var generation = await CurrentAsync();

        var answer = await bot.SendAsync(bot.Make.Subcommand("index", subcommand));

        answer.IsPrivate.ShouldBeTrue();
        (await answer.TextAsync()).ShouldContain("Only those who administer me");
        (await CurrentAsync()).ShouldBe(generation);
    }

    [Fact]
    public async Task Without_a_configured_admin_everybody_is_refused()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var unowned = await bot.ServeAsync(discord);

        var answer = await unowned.SendAsync(discord.Make.Subcommand("index", "status"));

        (await answer.TextAsync()).ShouldContain("Nobody is configured to administer me");
    }

    private async Task<string> CurrentAsync() =>
        (await (await bot.AdministerAsync("status")).TextAsync())
            .Split('\n').First(l => l.Contains("Generation", StringComparison.Ordinal));
}

[Collection(HttpBot.Collection)]
public sealed class HttpAdministrationTests(HttpBot bot) : AdministrationTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayAdministrationTests(GatewayBot bot) : AdministrationTests(bot);
#endif
