using System.Diagnostics;
using System.Runtime.CompilerServices;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Gateway.Tests.Running;
using AlkBot.Testing;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Gateway;
using Xunit.Abstractions;

namespace AlkBot.Discord.Gateway.Tests;

/// <summary>
/// A network that takes and does not give. What has to end here would go on for an hour where it did not, so that the order of events tells
/// one from the other and no clock does; how long nobody is answered is written beside.
/// </summary>
public sealed class BadNetworkTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Endless = TimeSpan.FromHours(1);
    private static readonly GatewaySettings Impatient = new() { StepTimeout = TimeSpan.FromMilliseconds(500) };
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);
    private static readonly GatewaySettings Patient = new() { FirstStepTimeout = Endless, StepTimeout = Endless, ConnectTimeout = Endless / 4 };

    [Fact]
    public async Task An_address_that_takes_the_connection_and_never_opens_it_leaves_nobody_deaf()
    {
        await using var bot = await GatewayBot.StartAsync(Impatient);
        await bot.ConnectedAsync();
        bot.Gateway.HangingConnections = 1;

        await TimeOfAsync(async () =>
        {
            bot.Gateway.Drop();
            await bot.Gateway.Hung.WaitForAsync(1, _ => true);
            // Its session's own address is not to be reached, so it starts another where the first was.
            await bot.Gateway.SessionAsync(2);
            await bot.ShouldAnswerAsync();
        });
    }

    [Fact]
    public async Task An_address_that_never_opens_a_connection_is_left_before_long()
    {
        // What any other step may take is no measure for the first try.
        await using var bot = await GatewayBot.StartAsync(new GatewaySettings { StepTimeout = Endless });
        await bot.ConnectedAsync();
        bot.Gateway.HangingConnections = 1;

        await TimeOfAsync(async () =>
        {
            bot.Gateway.Drop();
            await bot.Gateway.SessionAsync(2);
        });
    }

    [Fact]
    public async Task A_first_address_that_never_opens_a_connection_is_tried_again()
    {
        await using var bot = await GatewayBot.StartAsync(Impatient, gateway => gateway.HangingConnections = 2);

        await TimeOfAsync(async () =>
        {
            await bot.Gateway.SessionAsync(1);
            await bot.ShouldAnswerAsync();
        });
    }

    [Fact]
    public async Task The_wait_for_an_address_doubles_as_far_as_a_step_may_take()
    {
        await using var bot = await GatewayBot.StartAsync(
            new GatewaySettings { FirstStepTimeout = TimeSpan.FromSeconds(0.2), StepTimeout = TimeSpan.FromSeconds(0.5) },
            gateway => gateway.HangingConnections = int.MaxValue);

        await bot.Log.Lines.WaitForAsync(1, line => line.Contains("within 0.5 s", StringComparison.Ordinal));

        bot.Log.Lines.All.Where(line => line.Contains("did not open the connection within", StringComparison.Ordinal))
            .Select(line => line.Split("within ")[1].Split(' ')[0]).Distinct().ShouldBe(["0.2", "0.4", "0.5"]);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_connection_that_never_opens()
    {
        await using var bot = await GatewayBot.StartAsync(Patient, gateway => gateway.HangingConnections = 1);
        await bot.Gateway.Hung.WaitForAsync(1, _ => true);

        await TimeOfAsync(bot.StopAsync);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_the_budget_that_a_lost_session_takes()
    {
        await using var bot = await GatewayBot.StartAsync(Patient);
        await bot.ConnectedAsync();
        await LoseSessionWithoutBudgetAsync(bot);

        await TimeOfAsync(bot.StopAsync);
    }

    [Fact]
    public async Task A_lost_session_is_started_anew_though_the_question_for_the_budget_is_not_answered()
    {
        await using var bot = await GatewayBot.StartAsync(Impatient);
        await bot.ConnectedAsync();

        await TimeOfAsync(async () =>
        {
            await LoseSessionWithoutBudgetAsync(bot);
            await bot.Gateway.SessionAsync(2);
        });

        await bot.ShouldAnswerAsync();
    }

    [Fact]
    public async Task Connecting_again_does_not_wait_for_the_budget_that_a_lost_session_takes()
    {
        await using var bot = await GatewayBot.StartAsync(Patient, gateway => gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(300));
        await bot.ConnectedAsync();

        // Whoever waits for it reads no acknowledgement, and takes the connection for dead.
        await TimeOfAsync(async () =>
        {
            await LoseSessionWithoutBudgetAsync(bot);
            await bot.Gateway.SessionAsync(2);
        });

        await bot.ShouldAnswerAsync();
    }

    [Fact]
    public async Task A_shard_that_does_not_connect_keeps_no_other_waiting()
    {
        var time = new NotedTime();
        await using var bot = await GatewayBot.StartAsync(
            Patient, gateway => gateway.HangingConnections = 1, options => options with { TotalShards = 2, ShardIds = [0, 1] }, time);
        await bot.Gateway.Hung.WaitForAsync(1, _ => true);

        await time.Pauses.WaitForAsync(1, pause => pause == Patient.ConnectTimeout);
        time.Advance(Patient.ConnectTimeout);
        await bot.Log.Lines.WaitForAsync(1, line => line.Contains("(shard 1 of 2)", StringComparison.Ordinal));

        bot.Gateway.Identifies.ShouldHaveSingleItem().Data!["shard"]!.ToJsonString().ShouldBe("[1,2]");
        (await bot.WhyNotReadyAsync()).ShouldBe("not connected to Discord's gateway (shard 0)");
    }

    [Fact]
    public async Task It_is_ready_while_it_is_connected_and_at_no_other_time()
    {
        await using var bot = await GatewayBot.StartAsync(Patient, gateway => gateway.HangingConnections = 1);
        await bot.Gateway.Hung.WaitForAsync(1, _ => true);
        (await bot.WhyNotReadyAsync()).ShouldBe("not connected to Discord's gateway (shard 0)");

        await using var other = await GatewayBot.StartAsync(Patient);
        await other.ConnectedAsync();
        (await other.WhyNotReadyAsync()).ShouldBeNull();
        other.Gateway.HangingConnections = 1;
        other.Gateway.Drop();
        await other.Gateway.Hung.WaitForAsync(1, _ => true);
        (await other.WhyNotReadyAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reconnect_that_never_succeeds_ends_the_process_in_one_line()
    {
        var time = new NotedTime();
        await using var bot = await WatchedAsync(time);
        bot.Gateway.HangingConnections = int.MaxValue;

        await bot.Gateway.RequestReconnectAsync();
        await bot.Gateway.Hung.WaitForAsync(1, _ => true);
        time.Advance(0.9 * Silence);
        bot.HasEnded.ShouldBeFalse();
        time.Advance(0.1 * Silence);

        (await bot.Ended).ShouldStartWith("Nothing has come over Discord's gateway for 00:05:00");
    }

    [Fact]
    public async Task A_connection_over_which_nothing_comes_ends_the_process_whatever_it_takes_itself_for()
    {
        var time = new NotedTime();
        await using var bot = await WatchedAsync(time, gateway => gateway.AcknowledgesHeartbeats = false);
        (await bot.WhyNotReadyAsync()).ShouldBeNull();

        time.Advance(Silence);

        (await bot.Ended).ShouldContain("(shard 0)");
    }

    [Fact]
    public async Task A_connection_that_brings_heartbeats_alone_is_alive()
    {
        var time = new NotedTime();
        await using var bot = await WatchedAsync(time, gateway => gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(200));

        for (var i = 0; i < 5; i++)
        {
            time.Advance(0.4 * Silence);
            // The first may have come before.
            var heard = bot.Log.Lines.All.Count(IsAcknowledgement);
            await bot.Log.Lines.WaitForAsync(heard + 2, IsAcknowledgement);
        }

        bot.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reconnect_that_Discord_asks_for_is_no_warning()
    {
        await using var bot = await GatewayBot.ConnectAsync();

        await TimeOfAsync(async () =>
        {
            await bot.Gateway.RequestReconnectAsync();
            await bot.ResumeAsync();
            await bot.ShouldAnswerAsync();
        });

        bot.Log.Lines.All.ShouldContain(line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains("requested a reconnect"));
        bot.Log.Lines.All.ShouldAllBe(line => !line.StartsWith("Warning", StringComparison.Ordinal));
    }

    private static bool IsAcknowledgement(string line) => line.Contains("Received HeartbeatAck", StringComparison.Ordinal);

    // Connected, and the watchdog looks by a clock that stands.
    private static async Task<GatewayBot> WatchedAsync(NotedTime time, Action<EmulatedGateway>? prepare = null)
    {
        var bot = await GatewayBot.StartAsync(
            new GatewaySettings { FirstStepTimeout = Endless, StepTimeout = Endless }, prepare,
            options => options with { GatewaySilence = Silence }, time);
        await bot.ConnectedAsync();
        await time.Pauses.WaitForAsync(1, pause => pause == Silence / 10);
        return bot;
    }

    private static async Task LoseSessionWithoutBudgetAsync(GatewayBot bot)
    {
        var seen = bot.Discord.Requests.Count(request => request.Path == "gateway/bot");
        bot.Discord.Faults.Affects = request => request.Path == "gateway/bot";
        bot.Discord.Faults.Next(Fault.Hang);
        await bot.Gateway.InvalidateAsync();
        await bot.Discord.WaitForRequestsAsync(seen + 1, request => request.Path == "gateway/bot");
    }

    private async Task TimeOfAsync(Func<Task> action, [CallerMemberName] string scenario = "")
    {
        var began = Stopwatch.GetTimestamp();
        await action();
        output.WriteLine($"{scenario}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");
    }
}
