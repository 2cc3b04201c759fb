using System.Diagnostics;
using System.Runtime.CompilerServices;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Interactions;
using Xunit.Abstractions;
using NotedTime = AlkBot.Testing.NotedTime;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>
/// First responses and follow-ups on a bad network, by what the person who asked sees. What no first response may wait for would take an
/// hour here, so that the order of events tells whether it did; how long the person waits is written beside.
/// </summary>
public sealed class LostAnswerSpecs(ITestOutputHelper output) : HttpBotSpecs(DiscordTransport.Gateway)
{
    private const string Unconfirmed =
        "Discord did not confirm 1 of the messages that belong here. If the rest of the answer is missing, please ask again.";

    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_first_response_whose_answer_is_lost_is_followed_by_the_rest()
    {
        _bot.Discord.Faults.Next(Fault.LoseAnswer);
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });

        var exchange = await TimeOfAsync(() => _bot.PostAsync(_bot.Discord.Make.Command("trial")));

        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("2");
    }

    [Fact]
    public async Task A_promise_whose_answer_is_lost_is_kept()
    {
        _bot.Discord.Faults.Next(Fault.LoseAnswer);

        var (exchange, answer) = await TimeOfAsync(() => _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync));
        answer.SetResult(Some.Reply("answer"));

        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task A_promise_is_kept_though_no_answer_to_it_ever_came()
    {
        _bot.Discord.Faults.Next([.. Enumerable.Repeat(Fault.LoseAnswer, 6)]);

        var (exchange, answer) = await TimeOfAsync(() => _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync));
        answer.SetResult(Some.Reply("answer"));

        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task A_first_response_that_another_replica_has_given_is_left_to_it()
    {
        _bot.Discord.Faults.Next(Fault.Status(400, 40060));
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });

        _bot.Post(System.Text.Encoding.UTF8.GetBytes(_bot.Discord.Make.Command("trial").ToJsonString()));
        await _bot.WaitForRequestsAsync(1);
        await _bot.StopAsync();

        _bot.Discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Over_connections_that_died_unseen_the_first_response_is_there_in_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _bot.Rest.ReadCommandsAsync(default)));
        _bot.Discord.Faults.FreezeConnections();

        var exchange = await TimeOfAsync(() => _bot.PostAsync(_bot.Discord.Make.Command("trial")));

        exchange.CallbackType.ShouldBe(4);
    }

    [Fact]
    public async Task A_first_response_is_there_in_time_though_the_first_attempt_is_never_answered()
    {
        var time = new NotedTime();
        await using var bot = await HttpBot.StartAsync(DiscordTransport.Gateway, restTime: time);
        bot.Discord.Faults.Next(Fault.Hang);

        var answering = bot.PostAsync(bot.Discord.Make.Command("trial"));
        await bot.WaitForRequestsAsync(1);
        // All that passes by its own clock; as much again is left to the second attempt.
        time.Advance(Due / 2);

        (await answering).CallbackType.ShouldBe(4);
    }

    [Theory]
    [InlineData("global")]
    [InlineData("user")]
    public async Task A_limit_of_other_calls_holds_no_first_response_back(string scope)
    {
        var time = new NotedTime();
        await using var bot = await HttpBot.StartAsync(DiscordTransport.Gateway, restTime: time);
        bot.Discord.Faults.Next(Fault.TooManyRequests(TimeSpan.FromSeconds(5), scope));
        var limited = bot.Rest.ReadCommandsAsync(default);
        await time.Pauses.WaitForAsync(1, pause => pause == TimeSpan.FromSeconds(5));

        // No time passes for it.
        var exchange = await TimeOfAsync(() => bot.PostAsync(bot.Discord.Make.Command("trial")));

        exchange.CallbackType.ShouldBe(4);
        limited.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(5));
        await limited.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_follow_up_whose_answer_is_lost_is_sent_once_and_told_of()
    {
        _bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        _bot.Discord.Faults.Next(Fault.LoseAnswer);
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2"), Some.Message("3")] });

        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));
        await _bot.StopAsync();

        (await TextsAsync(exchange, 3)).ShouldBe(["2", "3", "1 | " + Unconfirmed]);
        exchange.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_follow_up_that_never_was_sent_is_sent_again()
    {
        _bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        _bot.Discord.Faults.Next(Fault.Status(503), Fault.TooManyRequests(TimeSpan.FromMilliseconds(1), "user"));
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });

        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));
        await _bot.StopAsync();

        (await TextsAsync(exchange, 1)).ShouldBe(["2"]);
        exchange.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_follow_up_that_Discord_does_not_take_is_told_of()
    {
        _bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        _bot.Discord.Faults.Next(Fault.Status(400, 50035));
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2"), Some.Message("3")] });

        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));
        await _bot.StopAsync();

        (await TextsAsync(exchange, 2)).ShouldBe(["3", "1 | " + Unconfirmed]);
    }

    [Fact]
    public async Task An_answer_in_a_message_of_its_own_whose_answer_is_lost_is_sent_once_and_told_of()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync);
        _bot.Discord.Faults.Affects = request => request is { Method: "POST" };
        _bot.Discord.Faults.Next(Fault.LoseAnswer);
        answer.SetResult(new MessageResponse(Some.Message("secret of one", isPrivate: true)) { FollowUps = [Some.Message("2")] });
        await _bot.StopAsync();

        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.Deleted);
        var (sent, told) = (await exchange.NextAsync(), await exchange.NextAsync());
        ((string?)sent.Body!["components"]![0]!["content"]).ShouldBe("secret of one");
        told.Kind.ShouldBe(MessageEventKind.FollowedUp);
        told.Body!.ToJsonString().ShouldContain("did not confirm that my answer");
        ((int?)told.Body["flags"]).ShouldBe(64 | (1 << 15));
        exchange.HasMore.ShouldBeFalse();
    }

    // The text of each message that follows, in order.
    private static async Task<List<string>> TextsAsync(Exchange exchange, int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
            texts.Add(string.Join(" | ", (await exchange.NextAsync()).Body!["components"]!.AsArray().Select(c => (string?)c!["content"])));
        return texts;
    }

    private async Task<T> TimeOfAsync<T>(Func<Task<T>> action, [CallerMemberName] string scenario = "")
    {
        var began = Stopwatch.GetTimestamp();
        var result = await action();
        output.WriteLine($"{scenario}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");
        return result;
    }
}
