using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Discord.Tests.Responses;

public sealed class DeferralSpecs : HttpBotSpecs
{
    [Fact]
    public async Task A_slow_answer_is_deferred_and_completed_once_through_the_webhook()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"));
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":5}""");
        answer.SetResult(Some.Reply("answer"));
        var completion = await exchange.NextAsync();
        (completion.Kind, completion.Id).ShouldBe((MessageEventKind.Edited, Exchange.Original));
        ((string?)completion.Body!["components"]![0]!["content"]).ShouldBe("answer");
        await _bot.StopAsync();
        var request = _bot.Discord.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("PATCH");
        request.Authorization.ShouldBeNull();
        request.UserAgent.ShouldMatch(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$");
    }

    [Theory]
    [InlineData(DiscordTransport.Http)]
    [InlineData(DiscordTransport.Gateway)]
    public async Task What_is_late_goes_to_the_application_that_was_asked_whatever_is_configured(DiscordTransport transport)
    {
        await using var bot = await HttpBot.StartAsync(transport, options => options with { ApplicationId = 4711 });
        var (exchange, answer) = await bot.DeferAsync(
            bot.Discord.Make.Command("trial"), transport == DiscordTransport.Http ? null : bot.PostAsync);
        answer.SetResult(Some.Reply("answer"));
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task A_private_answer_is_deferred_privately()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial", ("private", true)));
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":5,"data":{"flags":64}}""");
        answer.SetResult(Some.Reply("answer", isPrivate: true));
        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.Edited);
    }

    [Fact]
    public async Task A_private_answer_never_appears_where_everybody_was_promised_one()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"));
        answer.SetResult(Some.Reply("secret of one", isPrivate: true));
        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.Deleted);
        var sent = await exchange.NextAsync();
        sent.Kind.ShouldBe(MessageEventKind.FollowedUp);
        ((int?)sent.Body!["flags"]).ShouldBe(64 | (1 << 15));
    }

    [Fact]
    public async Task The_message_command_is_deferred_privately()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.MessageCommand("Look up in the review", "text"));
        exchange.IsPrivate.ShouldBeTrue();
        answer.SetResult(Some.Reply("answer", isPrivate: true));
        await exchange.NextAsync();
    }

    [Fact]
    public async Task A_slow_page_changes_its_message_later()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Component("page:2"));
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":6}""");
        answer.SetResult(new UpdateResponse(Some.Message("page 2")));
        var completion = await exchange.NextAsync();
        (completion.Kind, completion.Id).ShouldBe((MessageEventKind.Edited, Exchange.Original));
    }

    [Fact]
    public async Task A_slow_new_message_of_a_button_leaves_the_buttons_message_alone()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Component("context:1"));
        answer.SetResult(new MessageResponse(Some.Message("context"))
        {
            Continuation = (conversation, cancellationToken) => conversation.EditOriginalAsync(Some.Message("more"), cancellationToken),
        });
        var sent = await exchange.NextAsync();
        sent.Kind.ShouldBe(MessageEventKind.FollowedUp);
        var edited = await exchange.NextAsync();
        (edited.Kind, edited.Id).ShouldBe((MessageEventKind.Edited, sent.Id));
    }

    [Fact]
    public async Task Follow_ups_come_after_a_deferred_answer()
    {
        var (exchange, answer) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"));
        answer.SetResult(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("1");
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("2");
    }

    [Fact]
    public async Task What_breaks_after_the_deferral_is_told_by_its_id()
    {
        var interaction = _bot.Discord.Make.Command("trial");
        var (exchange, answer) = await _bot.DeferAsync(interaction);
        answer.SetException(new InvalidOperationException("on fire"));
        var text = (string)(await exchange.NextAsync()).Body!["components"]![0]!["components"]![0]!["content"]!;
        text.ShouldContain((string)interaction["id"]!);
        text.ShouldNotContain("fire");
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_before_the_token_ends()
    {
        var (exchange, _) = await _bot.DeferAsync(_bot.Discord.Make.Command("trial"));
        var given = _bot.Handler.Given;
        given.IsCancellationRequested.ShouldBeFalse();
        // Deferred at 1.5 s; the token's last half minute is for saying so.
        _bot.Time.Advance(TimeSpan.FromMinutes(14.5));
        var completion = await exchange.NextAsync();
        given.IsCancellationRequested.ShouldBeTrue();
        ((string?)completion.Body!["components"]![0]!["components"]![0]!["content"]).ShouldNotBeNull()
            .ShouldContain("longer than Discord lets me");
    }

    [Fact]
    public async Task Nothing_is_sent_with_a_token_that_has_ended()
    {
        var released = new TaskCompletionSource();
        var sent = new TaskCompletionSource();
        _bot.Handler.Answer(new MessageResponse(Some.Message("started"))
        {
            Continuation = async (conversation, cancellationToken) =>
            {
                await released.Task;
                await conversation.EditOriginalAsync(Some.Message("done"), cancellationToken);
                sent.SetResult();
            },
        });
        await _bot.SendAsync(_bot.Discord.Make.Subcommand("index", "rebuild"));
        _bot.Time.Advance(TimeSpan.FromMinutes(15));
        released.SetResult();
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _bot.Discord.Requests.ShouldBeEmpty();
        _bot.Log.Lines.ShouldContain(line => line.Contains("its token has ended"));
    }

    [Fact]
    public async Task Choices_are_never_deferred()
    {
        var (asked, given) = (new TaskCompletionSource(), new CancellationToken());
        _bot.Handler.Script = async (_, cancellationToken) =>
        {
            given = cancellationToken;
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new AutocompleteResponse([]);
        };
        var sending = _bot.SendAsync(_bot.Discord.Make.Autocomplete("drug", "name", "c"));
        await asked.Task;
        _bot.Time.Advance(TimeSpan.FromSeconds(1.5));
        sending.IsCompleted.ShouldBeFalse();
        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        (await sending).Callback!.ToJsonString().ShouldBe("""{"type":8,"data":{"choices":[]}}""");
        given.IsCancellationRequested.ShouldBeTrue();
    }
}
