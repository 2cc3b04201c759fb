using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Responses;

public sealed class ShutdownSpecs
{
    [Fact]
    public async Task Stopping_waits_for_an_answer_that_was_promised()
    {
        await using var bot = await HttpBot.StartAsync();
        var (exchange, answer) = await bot.DeferAsync(bot.Discord.Make.Command("trial"));
        var stopping = bot.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        answer.SetResult(Some.Reply("answer"));
        await stopping;
        exchange.HasMore.ShouldBeTrue();
    }

    [Fact]
    public async Task Stopping_waits_for_follow_ups()
    {
        await using var bot = await HttpBot.StartAsync();
        bot.Handler.Answer(new MessageResponse(Some.Message("0")) { FollowUps = Some.Messages(20) });
        var exchange = await bot.SendAsync(bot.Discord.Make.Command("trial"));
        await bot.StopAsync();
        for (var i = 1; i <= 20; i++)
        {
            exchange.HasMore.ShouldBeTrue();
            ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe($"{i}");
        }
    }

    [Fact]
    public async Task A_host_that_waits_no_longer_cancels_what_is_left()
    {
        await using var bot = await HttpBot.StartAsync();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Handler.Answer(new MessageResponse(Some.Message("started"))
        {
            Continuation = async (_, cancellationToken) =>
            {
                started.SetResult();
                using var noted = cancellationToken.Register(() => cancelled.TrySetResult());
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
        });
        await bot.SendAsync(bot.Discord.Make.Subcommand("index", "rebuild"));
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await bot.StopAsync(new CancellationToken(canceled: true));
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        bot.Log.Lines.ShouldContain(line => line.Contains("1 responses unfinished"));
    }
}
