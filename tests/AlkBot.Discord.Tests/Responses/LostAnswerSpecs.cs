using System.Diagnostics;
using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>First responses and follow-ups on a bad network, by what the person who asked sees and how long they wait.</summary>
public sealed class LostAnswerSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    private HttpBot _bot = null!;

    public async Task InitializeAsync() => _bot = await HttpBot.StartAsync(DiscordTransport.Gateway);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_first_response_whose_answer_is_lost_is_followed_by_the_rest()
    {
        _bot.Discord.Faults.Next(Fault.LoseAnswer);
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });

        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));

        ((string?)(await exchange.NextAsync()).Body!["content"]).ShouldBe("2");
    }

    [Fact]
    public async Task A_promise_whose_answer_is_lost_is_kept()
    {
        _bot.Discord.Faults.Next(Fault.LoseAnswer);

        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync);
        answer.SetResult(Some.Reply("answer"));

        ((string?)(await exchange.NextAsync()).Body!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task A_promise_is_kept_though_no_answer_to_it_ever_came()
    {
        _bot.Discord.Faults.Next([.. Enumerable.Repeat(Fault.LoseAnswer, 6)]);

        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync);
        answer.SetResult(Some.Reply("answer"));

        ((string?)(await exchange.NextAsync()).Body!["content"]).ShouldBe("answer");
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

        var waited = await WaitForAnswerAsync();

        waited.ShouldBeLessThan(Due);
    }

    [Theory]
    [InlineData("global")]
    [InlineData("user")]
    public async Task A_limit_of_other_calls_holds_no_first_response_back(string scope)
    {
        _bot.Discord.Faults.Next(Fault.TooManyRequests(TimeSpan.FromSeconds(5), scope));
        var limited = _bot.Rest.ReadCommandsAsync(default);
        await _bot.WaitForRequestsAsync(1);

        var waited = await WaitForAnswerAsync();

        limited.IsCompleted.ShouldBeFalse();
        waited.ShouldBeLessThan(Due);
        await limited;
    }

    [Fact]
    public async Task A_follow_up_whose_answer_is_lost_is_there_once()
    {
        _bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        _bot.Discord.Faults.Next(Fault.LoseAnswer);
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2"), Some.Message("2")] });

        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));
        await _bot.StopAsync();

        var followUps = new[] { await exchange.NextAsync(), await exchange.NextAsync() };
        followUps.Select(f => (string?)f.Body!["content"]).ShouldBe(["2", "2"]);
        exchange.HasMore.ShouldBeFalse();
        _bot.Discord.Requests.Count.ShouldBe(4);
        followUps.ShouldAllBe(f => ((string)f.Body!["nonce"]!).Length <= 25);
    }

    private async Task<TimeSpan> WaitForAnswerAsync()
    {
        var asked = Stopwatch.GetTimestamp();
        (await _bot.PostAsync((JsonObject)_bot.Discord.Make.Command("trial"))).CallbackType.ShouldBe(4);
        return Stopwatch.GetElapsedTime(asked);
    }
}
