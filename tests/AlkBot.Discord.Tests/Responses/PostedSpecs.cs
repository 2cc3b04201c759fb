using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>Interactions that do not come as requests.</summary>
public sealed class PostedSpecs() : HttpBotSpecs(DiscordTransport.Gateway)
{
    [Fact]
    public async Task An_answer_is_posted_and_then_what_follows_it()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2"), Some.Message("3")] });
        var exchange = await _bot.PostAsync(_bot.Discord.Make.Command("trial"));
        exchange.CallbackType.ShouldBe(4);
        ((string?)exchange.Data!["components"]![0]!["content"]).ShouldBe("1");
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("2");
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("3");
        _bot.Discord.Requests.ShouldAllBe(request => request.Authorization == null);
    }

    [Fact]
    public async Task Choices_are_posted()
    {
        _bot.Handler.Answer(new AutocompleteResponse([new AutocompleteChoice("alectinib", "alectinib")]));
        var exchange = await _bot.PostAsync(_bot.Discord.Make.Autocomplete("drug", "name", "al"));
        exchange.CallbackType.ShouldBe(8);
        exchange.Data!["choices"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_late_answer_is_promised_and_stopping_waits_for_it()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"), _bot.PostAsync);
        exchange.CallbackType.ShouldBe(5);
        var stopping = _bot.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        answer.SetResult(Some.Reply("answer"));
        await stopping;
        ((string?)exchange.Message(Exchange.Original)!["components"]![0]!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task An_interaction_that_comes_again_is_not_answered_again()
    {
        var interaction = _bot.Discord.Make.Command("trial");
        await _bot.PostAsync(interaction);
        _bot.Post(Encoding.UTF8.GetBytes(interaction.ToJsonString()));
        await _bot.StopAsync();
        _bot.Discord.Requests.Count.ShouldBe(1);
        _bot.Log.Lines.ShouldContain(line => line.StartsWith("Information") && line.Contains("came again"));
    }

    [Fact]
    public async Task An_interaction_that_is_over_gets_nothing_more()
    {
        _bot.Discord.Faults.Next(Fault.Status(404, 10062));
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });
        var interaction = _bot.Discord.Make.Command("trial");
        _bot.Post(Encoding.UTF8.GetBytes(interaction.ToJsonString()));
        await _bot.WaitForRequestsAsync(1);
        await _bot.StopAsync();
        _bot.Discord.Requests.Count.ShouldBe(1);
        _bot.Log.Lines.ShouldContain(line =>
            line.StartsWith("Warning") && line.Contains((string)interaction["id"]!) && line.Contains("10062"));
        _bot.Log.Lines.ShouldAllBe(line => !line.Contains("secret-interaction-token"));
    }

    [Fact]
    public async Task An_answer_whose_promise_is_not_taken_is_given_up()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Discord.Faults.Next(Fault.Status(404, 10062));
        _bot.Handler.Script = async (_, cancellationToken) =>
        {
            asked.SetResult();
            using var noted = cancellationToken.Register(givenUp.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Some.Reply("never");
        };
        _bot.Post(Encoding.UTF8.GetBytes(_bot.Discord.Make.Command("trial").ToJsonString()));
        await asked.Task;
        _bot.Time.Advance(TimeSpan.FromSeconds(1.5));
        await givenUp.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"type":2}""")]
    public async Task What_is_no_interaction_is_passed_over(string json)
    {
        _bot.Post(Encoding.UTF8.GetBytes(json));
        _bot.Log.Lines.ShouldContain(line => line.StartsWith("Warning") && line.Contains("is none"));
        (await _bot.PostAsync((JsonObject)_bot.Discord.Make.Command("trial"))).CallbackType.ShouldBe(4);
    }

    [Fact]
    public async Task There_is_no_endpoint_for_requests() =>
        (await _bot.SendAsync(_bot.Discord.Make.Ping())).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
}
