#if GATEWAY
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Gateway;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(GatewayBot.Collection)]
public sealed class GatewayTests(GatewayBot bot)
{
    [Fact]
    public async Task A_token_is_all_it_takes()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var served = await bot.ServeAsync(
            discord, ("Discord:Transport", ""), ("Discord:PublicKey", ""), ("Discord:ApplicationId", ""));

        await served.WaitForAsync("The commands are registered: added /ask");
        var answer = await served.SendAsync(discord.Make.Command("trial", ("nct", "NCT01828112")));

        (await answer.TextAsync()).ShouldContain("Novartis");
        discord.Commands().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_commands_are_not_registered_again_while_they_are_the_same()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using (var first = await bot.ServeAsync(discord))
        {
            await first.WaitForAsync("The commands are registered: added /ask");
            (await first.StopAsync()).ShouldBe(0);
        }
        await using var second = await bot.ServeAsync(discord);

        await second.WaitForAsync("nothing was sent");

        discord.Requests.Count(r => r.Method == "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_process_with_one_line()
    {
        await using var discord = await DiscordEmulator.StartAsync();

        var (status, output) = await BotProcess.RunAsync(
            discord, bot.Folder, ["serve"], ("Discord:Token", "wrong.token.of-no-bot"), ("Logging:LogLevel:Default", "None"));

        status.ShouldBe(1);
        LineBehindPages(output).ShouldStartWith("alkbot: Discord does not accept Discord:Token.");
        output.ShouldNotContain("wrong.token");
        discord.Gateway.Identifies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fatal_close_code_ends_the_process_with_one_line()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Gateway.RefusedIdentifies.Enqueue(4011);

        var (status, output) = await BotProcess.RunAsync(
            discord, bot.Folder, ["serve"], ("Discord:Transport", "Gateway"), ("Logging:LogLevel:Default", "None"));

        status.ShouldBe(1);
        LineBehindPages(output).ShouldBe("alkbot: The bot is in too many servers for so few shards; raise Discord:TotalShards (close code 4011).");
    }

    [Fact]
    public async Task A_crash_loop_stays_within_the_budget_of_identifies()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Gateway.Starts.Remaining = 2;
        for (var i = 0; i < 2; i++)
        {
            // Disposing kills it.
            await using var crashing = await bot.ServeAsync(discord);
        }
        await using var third = await BotProcess.ServeAsync(discord, bot.Folder, transport: null, ("Discord:Transport", "Gateway"));

        await third.WaitForAsync("Discord lets this bot start no more sessions");

        discord.Gateway.Identifies.Count.ShouldBe(2);
        discord.Gateway.Starts.Remaining.ShouldBe(0);
        (await third.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_process_that_cannot_start_spends_no_session()
    {
        await using var discord = await DiscordEmulator.StartAsync();

        var (status, output) = await BotProcess.RunAsync(
            discord, bot.Folder, ["serve"], ("Discord:Transport", "Gateway"), ("Logging:LogLevel:Default", "Warning"),
            (BotProcess.UrlsKey, $"{bot.Process.Address}"));

        status.ShouldBe(1);
        output.Split('\n').ShouldHaveSingleItem().ShouldContain("address already in use");
        discord.Gateway.Received.All.ShouldBeEmpty();
        discord.Requests.ShouldNotContain(request => request.Path == "gateway/bot");
    }

    [Fact]
    public async Task A_stopped_bot_says_good_bye()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var served = await bot.ServeAsync(discord);

        (await served.StopAsync()).ShouldBe(0);

        (await discord.Gateway.Closed.WaitForAsync(1, _ => true)).ShouldBe([1000]);
        discord.Gateway.Identifies.ShouldHaveSingleItem().Op.ShouldBe(GatewayOp.Identify);
    }

    // Where the pages are, it says whatever is logged.
    private static string LineBehindPages(string output) =>
        output.Split('\n').Where(line => !line.StartsWith("alkbot: the pages are at", StringComparison.Ordinal)).ShouldHaveSingleItem();
}
#endif
