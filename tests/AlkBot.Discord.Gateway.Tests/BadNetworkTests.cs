using System.Diagnostics;
using System.Runtime.CompilerServices;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Gateway.Tests.Running;
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
        await using var bot = await GatewayBot.StartAsync(
            new GatewaySettings { ConnectTimeout = TimeSpan.FromMilliseconds(500) },
            gateway => gateway.HangingConnections = 1,
            options => options with { TotalShards = 2, ShardIds = [0, 1] });

        await bot.Gateway.SessionAsync(1);

        bot.Gateway.Identifies.ShouldHaveSingleItem().Data!["shard"]!.ToJsonString().ShouldBe("[1,2]");
        (await bot.WhyNotReadyAsync()).ShouldBe("not connected to Discord's gateway (shard 0)");
    }

    [Fact]
    public async Task It_is_ready_while_it_is_connected_and_at_no_other_time()
    {
        await using var bot = await GatewayBot.StartAsync(gateway => gateway.HangingConnections = 1);
        await bot.Gateway.Hung.WaitForAsync(1, _ => true);
        (await bot.WhyNotReadyAsync()).ShouldBe("not connected to Discord's gateway (shard 0)");

        await using var other = await GatewayBot.ConnectAsync();
        (await other.WhyNotReadyAsync()).ShouldBeNull();
        other.Gateway.HangingConnections = 1;
        other.Gateway.Drop();
        await other.Gateway.Hung.WaitForAsync(1, _ => true);
        (await other.WhyNotReadyAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reconnect_that_never_succeeds_ends_the_process_in_one_line()
    {
        await using var bot = await GatewayBot.ConnectAsync(change: options => options with { GatewaySilence = TimeSpan.FromSeconds(2) });
        bot.Gateway.HangingConnections = int.MaxValue;

        await bot.Gateway.RequestReconnectAsync();

        (await bot.Ended).ShouldStartWith("Nothing has come over Discord's gateway for 00:00:0");
    }

    [Fact]
    public async Task A_connection_over_which_nothing_comes_ends_the_process_whatever_it_takes_itself_for()
    {
        await using var bot = await GatewayBot.ConnectAsync(
            gateway => gateway.AcknowledgesHeartbeats = false, options => options with { GatewaySilence = TimeSpan.FromSeconds(1) });

        (await bot.Ended).ShouldContain("(shard 0)");
    }

    [Fact]
    public async Task A_connection_that_brings_heartbeats_alone_is_alive()
    {
        await using var bot = await GatewayBot.ConnectAsync(
            gateway => gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(200),
            options => options with { GatewaySilence = TimeSpan.FromSeconds(2) });

        await bot.Gateway.Received.WaitForAsync(15, frame => frame.Op == GatewayOp.Heartbeat);

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
