using AlkBot.Discord.Gateway.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.Discord.Gateway.Tests;

public sealed class EndingTests
{
    [Theory]
    [InlineData(4004, "Discord does not accept Discord:Token")]
    [InlineData(4010, "Discord:ShardIds")]
    [InlineData(4011, "raise Discord:TotalShards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task A_fatal_close_code_ends_the_service_in_one_line(int code, string says)
    {
        await using var bot = await GatewayBot.StartAsync(gateway => gateway.RefusedIdentifies.Enqueue(code));

        var reason = await bot.Ended;

        reason.ShouldContain(says);
        reason.ShouldContain($"(close code {code})");
        reason.ShouldNotContain("\n");
        bot.Gateway.Identifies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_can_end_fatally_too()
    {
        await using var bot = await GatewayBot.ConnectAsync();

        await bot.Gateway.CloseAsync(4014);

        (await bot.Ended).ShouldContain("4014");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_token_ends_the_service_before_it_identifies(bool asksForAddress)
    {
        await using var bot = await GatewayBot.StartAsync(change: options => options with
        {
            Token = "wrong.token.of-no-bot",
            GatewayUrl = asksForAddress ? null : new UriBuilder(options.ApiBaseUrl) { Scheme = "ws", Path = "/gateway" }.Uri,
        });

        (await bot.Ended).ShouldStartWith("Discord does not accept Discord:Token.");

        bot.Gateway.Identifies.ShouldBeEmpty();
        bot.Log.Lines.All.ShouldAllBe(line => !line.Contains("wrong.token"));
    }

    [Fact]
    public async Task What_cannot_be_read_of_a_session_ends_the_service_and_does_not_leave_it_deaf()
    {
        await using var bot = await GatewayBot.StartAsync(gateway => gateway.Ready = ready => ready.Remove("guilds"));

        (await bot.Ended).ShouldStartWith("The connection to Discord's gateway is lost for good: Processing READY failed");
    }

    [Fact]
    public async Task Stopping_finishes_what_is_being_answered_and_says_good_bye()
    {
        await using var bot = await GatewayBot.ConnectAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.BeforeAnswer = () =>
        {
            asked.SetResult();
            return answer.Task;
        };
        var asking = bot.ShouldAnswerAsync();
        await asked.Task;

        var stopping = bot.StopAsync();
        (await bot.Gateway.Closed.WaitForAsync(1, _ => true)).ShouldBe([1000]);
        stopping.IsCompleted.ShouldBeFalse();
        answer.SetResult();
        await stopping;

        await asking;
        bot.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task No_token_reaches_the_log()
    {
        await using var bot = await GatewayBot.ConnectAsync();
        await bot.ShouldAnswerAsync();
        bot.Gateway.Drop();
        await bot.ResumeAsync();
        await bot.ShouldAnswerAsync();
        await bot.Log.Lines.WaitForAsync(1, line => line.Contains("Gateway: Sent Resume", StringComparison.Ordinal));
        await bot.StopAsync();

        bot.Log.Lines.All.ShouldAllBe(line => !line.Contains(bot.Discord.BotToken) && !line.Contains("secret-interaction-token"));
    }

    [Fact]
    public async Task Stopping_before_it_is_connected_ends_at_once()
    {
        using var nobody = new RefusingPort();
        await using var bot = await GatewayBot.StartAsync(change: options => options with { GatewayUrl = nobody.Address("ws", "gateway") });

        await bot.StopAsync();

        bot.HasEnded.ShouldBeFalse();
        bot.Gateway.Received.All.ShouldBeEmpty();
    }
}
