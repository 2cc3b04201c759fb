using AlkBot.Discord.Configuration;
using AlkBot.Discord.Gateway.Liveness;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Gateway.Tests.Running;
using AlkBot.Discord.Rest;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Gateway;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Discord.Gateway.Tests;

public sealed class BudgetTests
{
    private static readonly TimeSpan Spacing = new GatewaySettings().IdentifySpacing;
    private static readonly TimeSpan Reset = TimeSpan.FromHours(14);

    [Theory]
    [InlineData(4000)]
    [InlineData(GatewayOp.InvalidSession)]
    public async Task Sessions_that_fail_again_and_again_stay_within_the_budget_and_go_on_when_it_is_there_again(int refusal)
    {
        var time = new NotedTime();
        await using var bot = await GatewayBot.StartAsync(
            new GatewaySettings(),
            gateway =>
            {
                gateway.Starts.Remaining = 2;
                gateway.Starts.ResetAfter = Reset;
                for (var i = 0; i < 20; i++)
                    gateway.RefusedIdentifies.Enqueue(refusal);
            },
            time: time);

        await bot.Log.Lines.WaitForAsync(1, line =>
            line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("no more sessions for 0.14:00:00", StringComparison.Ordinal));
        await time.Pauses.WaitForAsync(1, pause => pause == Reset);
        var asked = Questions(bot);
        bot.Gateway.Starts.Remaining.ShouldBe(0);
        bot.Gateway.Identifies.Count.ShouldBe(2);

        bot.Gateway.RefusedIdentifies.Clear();
        bot.Gateway.Starts.Remaining = 1;
        time.Advance(Reset);
        await bot.Gateway.SessionAsync(1);
        await bot.ShouldAnswerAsync();
        bot.Gateway.Starts.Remaining.ShouldBe(0);
        Questions(bot).ShouldBe(asked + 1);
        bot.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task Processes_that_start_again_and_again_stay_within_the_budget()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Gateway.Starts.Remaining = 2;
        for (var i = 0; i < 2; i++)
        {
            using var process = new Process(discord);
            await process.Starts.TakeAsync(0, default);
            discord.Gateway.Starts.Remaining--;
        }
        using var third = new Process(discord);

        var refusal = await Should.ThrowAsync<SessionStartsSpentException>(() => third.Starts.TakeAsync(0, default));

        refusal.Message.ShouldContain("for 0.14:00:00");
        await Should.ThrowAsync<SessionStartsSpentException>(() => third.Starts.TakeAsync(1, default));
        discord.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_wait_for_the_budget_is_no_silence()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        (discord.Gateway.Starts.Remaining, discord.Gateway.Starts.ResetAfter) = (0, TimeSpan.FromHours(14));
        using var process = new Process(discord);
        var shard = new ShardLiveness(0, process.Time);
        await Should.ThrowAsync<SessionStartsSpentException>(() => process.Starts.TakeAsync(0, default));

        var waiting = process.Starts.WaitForResetAsync(shard, default);
        await process.Time.Pauses.WaitForAsync(1, pause => pause == TimeSpan.FromHours(14));
        process.Time.Advance(TimeSpan.FromHours(13.9));
        waiting.IsCompleted.ShouldBeFalse();
        shard.Silence.ShouldBeLessThan(TimeSpan.Zero);
        process.Time.Advance(TimeSpan.FromHours(0.2));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        shard.Silence.ShouldBeLessThan(TimeSpan.FromHours(0.2));
    }

    [Fact]
    public async Task Identifies_are_five_seconds_apart()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var process = new Process(discord);
        await process.Starts.TakeAsync(0, default);

        var second = process.Starts.TakeAsync(0, default);
        await process.Time.Pauses.WaitForAsync(1, pause => pause == Spacing);
        process.Time.Advance(TimeSpan.FromSeconds(4.9));
        second.IsCompleted.ShouldBeFalse();
        process.Time.Advance(TimeSpan.FromSeconds(0.1));

        await second.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Shards_identify_side_by_side_as_far_as_Discord_lets_them()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Gateway.Starts.MaxConcurrency = 2;
        using var process = new Process(discord);

        await process.Starts.TakeAsync(0, default);
        await process.Starts.TakeAsync(1, default).WaitAsync(TimeSpan.FromSeconds(30));
        var third = process.Starts.TakeAsync(2, default);
        await process.Time.Pauses.WaitForAsync(1, pause => pause == Spacing);
        process.Time.Advance(TimeSpan.FromSeconds(4.9));
        third.IsCompleted.ShouldBeFalse();
        process.Time.Advance(TimeSpan.FromSeconds(0.1));
        await third.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task No_answer_on_the_budget_ends_the_wait_for_a_turn()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Next(Fault.Hang);
        using var process = new Process(discord, new GatewaySettings { StepTimeout = TimeSpan.FromSeconds(7) });

        var waiting = process.Starts.TakeAsync(0, default);
        await discord.WaitForRequestsAsync(1);
        await process.Time.Pauses.WaitForAsync(1, pause => pause == TimeSpan.FromSeconds(7));
        process.Time.Advance(TimeSpan.FromSeconds(7));

        (await Should.ThrowAsync<TimeoutException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(30)))).Message.ShouldContain("sessions");

        await process.Starts.TakeAsync(0, default);
    }

    [Fact]
    public async Task Without_an_answer_on_the_budget_nothing_is_started()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Next(Fault.Status(403));
        using var process = new Process(discord);

        await Should.ThrowAsync<DiscordRestException>(() => process.Starts.TakeAsync(0, default));
    }

    private static int Questions(GatewayBot bot) => bot.Discord.Requests.Count(request => request.Path == "gateway/bot");

    private sealed class Process : IDisposable
    {
        private readonly DiscordRestClient _rest;

        public Process(DiscordEmulator discord, GatewaySettings? settings = null)
        {
            var options = new DiscordOptions { Token = discord.BotToken, ApiBaseUrl = discord.ApiBaseUrl };
            _rest = new DiscordRestClient(options, new RestSettings(), TimeProvider.System, NullLogger<DiscordRestClient>.Instance);
            Starts = new AlkBot.Discord.Gateway.Sessions.SessionStarts(_rest, settings ?? new GatewaySettings(), Time);
        }

        public NotedTime Time { get; } = new();

        public AlkBot.Discord.Gateway.Sessions.SessionStarts Starts { get; }

        public void Dispose()
        {
            Starts.Dispose();
            _rest.Dispose();
        }
    }
}
