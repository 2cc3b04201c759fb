using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Gateway;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.EndToEnd.Tests.Emulator;

/// <summary>The emulated gateway does what Discord's documentation says of the real one.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private DiscordEmulator _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordEmulator.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_bot_is_told_the_address_and_its_budget_and_nobody_else_is()
    {
        using var http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        (await http.GetAsync(new Uri("gateway/bot", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", _discord.BotToken);

        var answer = await http.GetFromJsonAsync<JsonObject>(new Uri("gateway/bot", UriKind.Relative));

        ((string?)answer!["url"]).ShouldBe($"{_discord.Gateway.Address}");
        ((int?)answer["session_start_limit"]!["remaining"]).ShouldBe(1000);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task It_says_hello_and_answers_heartbeats_plain_compressed_and_in_pieces(bool compressed, bool splits)
    {
        _discord.Gateway.SplitsFrames = splits;
        using var client = await RawClient.ConnectAsync($"{_discord.Gateway.Address}", compressed);

        ((int)(await client.NextAsync(GatewayOp.Hello))["d"]!["heartbeat_interval"]!).ShouldBe(41250);
        client.Messages.ShouldBe(splits ? 2 : 1);
        await client.SendAsync(GatewayOp.Heartbeat, null);
        await client.NextAsync(GatewayOp.HeartbeatAck);
    }

    [Fact]
    public async Task A_session_begins_with_READY_and_an_address_of_its_own()
    {
        var (client, ready) = await RawClient.IdentifyAsync(_discord);

        using (client)
            ((string?)ready["resume_gateway_url"]).ShouldBe($"{_discord.Gateway.Address}/resume-{ready["session_id"]}");
        _discord.Gateway.Starts.Remaining.ShouldBe(999);
    }

    [Fact]
    public async Task A_wrong_token_closes_with_4004()
    {
        using var client = await RawClient.ConnectAsync($"{_discord.Gateway.Address}");
        await client.NextAsync(GatewayOp.Hello);

        await client.SendAsync(GatewayOp.Identify, new JsonObject { ["token"] = "wrong" });

        (await client.NextAsync()).ShouldBeNull();
        ((int?)client.CloseCode).ShouldBe(4004);
    }

    [Fact]
    public async Task A_resumed_session_gets_what_it_missed()
    {
        var (first, ready) = await RawClient.IdentifyAsync(_discord);
        await first.CloseAsync(4000);
        await _discord.Gateway.Closed.WaitForAsync(1, code => code == 4000);
        await _discord.Gateway.DispatchAsync("INTERACTION_CREATE", _discord.Make.Command("trial"));
        using var second = await RawClient.ConnectAsync((string)ready["resume_gateway_url"]!);
        await second.NextAsync(GatewayOp.Hello);

        await second.ResumeAsync(_discord, ready, 1);

        ((string?)(await second.NextAsync(GatewayOp.Dispatch))["t"]).ShouldBe("INTERACTION_CREATE");
        ((string?)(await second.NextAsync(GatewayOp.Dispatch))["t"]).ShouldBe("RESUMED");
        first.Dispose();
    }

    [Fact]
    public async Task What_a_cut_connection_did_not_take_had_no_taker_though_its_session_is_never_resumed()
    {
        var (first, _) = await RawClient.IdentifyAsync(_discord);
        var taken = await _discord.AskAsync(_discord.Make.Command("trial"), endpoint: null);
        _discord.Gateway.Drop();
        var missed = await _discord.AskAsync(_discord.Make.Command("trial"), endpoint: null);
        var (second, _) = await RawClient.IdentifyAsync(_discord);

        taken.HadTaker.ShouldBeTrue();
        missed.HadTaker.ShouldBeFalse();
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(4000, false)]
    public async Task A_session_ends_with_a_bot_that_says_good_bye_and_is_known_at_its_own_address_alone(int code, bool atItsAddress)
    {
        var (first, ready) = await RawClient.IdentifyAsync(_discord);
        await first.CloseAsync(code);
        await _discord.Gateway.Closed.WaitForAsync(1, _ => true);
        using var second = await RawClient.ConnectAsync(atItsAddress ? (string)ready["resume_gateway_url"]! : $"{_discord.Gateway.Address}");
        await second.NextAsync(GatewayOp.Hello);

        await second.ResumeAsync(_discord, ready, 1);

        ((bool)(await second.NextAsync(GatewayOp.InvalidSession))["d"]!).ShouldBeFalse();
        first.Dispose();
    }

    [Fact]
    public async Task A_bot_that_begins_another_session_over_its_connection_has_left_the_one_before()
    {
        var (client, first) = await RawClient.IdentifyAsync(_discord);
        var second = await client.BeginAsync(_discord);
        ((string?)second["session_id"]).ShouldNotBe((string?)first["session_id"]);
        _discord.Gateway.IsConnected.ShouldBeTrue();

        await client.CloseAsync(4000);
        await _discord.Gateway.Closed.WaitForAsync(1, _ => true);

        _discord.Gateway.IsConnected.ShouldBeFalse();
        client.Dispose();
    }

    [Fact]
    public async Task A_session_that_was_resumed_elsewhere_outlives_the_connection_that_it_left()
    {
        var (first, ready) = await RawClient.IdentifyAsync(_discord);
        using var second = await RawClient.ConnectAsync((string)ready["resume_gateway_url"]!);
        await second.NextAsync(GatewayOp.Hello);
        await second.ResumeAsync(_discord, ready, 1);
        await second.NextAsync(GatewayOp.Dispatch);

        await first.CloseAsync(4000);
        await _discord.Gateway.Closed.WaitForAsync(1, _ => true);

        _discord.Gateway.IsConnected.ShouldBeTrue();
        await _discord.Gateway.DispatchAsync("INTERACTION_CREATE", _discord.Make.Command("trial"));
        ((string?)(await second.NextAsync(GatewayOp.Dispatch))["t"]).ShouldBe("INTERACTION_CREATE");
        first.Dispose();
    }

    [Fact]
    public async Task An_interaction_goes_to_the_shard_of_its_server_and_direct_messages_to_the_first()
    {
        var (first, _) = await RawClient.IdentifyAsync(_discord, 0, 2);
        var (second, _) = await RawClient.IdentifyAsync(_discord, 1, 2);
        var inServer = _discord.Make.Command("trial");
        inServer["guild_id"] = $"{3ul << 22}";
        _discord.Make.InGuild = false;

        var asked = new[] { _discord.SendOverGatewayAsync(inServer), _discord.SendOverGatewayAsync(_discord.Make.Command("drug")) };

        foreach (var (client, command) in new[] { (second, "trial"), (first, "drug") })
        {
            var interaction = (await client.NextAsync(GatewayOp.Dispatch))["d"]!;
            ((string?)interaction["data"]!["name"]).ShouldBe(command);
            (await AnswerAsync(interaction)).ShouldBe(HttpStatusCode.NoContent);
            (await AnswerAsync(interaction)).ShouldBe(HttpStatusCode.BadRequest);
            client.Dispose();
        }
        (await Task.WhenAll(asked)).ShouldAllBe(exchange => exchange.CallbackType == 4);
    }

    [Fact]
    public async Task It_asks_for_reconnects_ends_sessions_and_closes_as_a_test_says()
    {
        var (client, _) = await RawClient.IdentifyAsync(_discord);

        await _discord.Gateway.RequestReconnectAsync();
        await client.NextAsync(GatewayOp.Reconnect);
        await _discord.Gateway.CloseAsync(4009);
        (await client.NextAsync()).ShouldBeNull();
        ((int?)client.CloseCode).ShouldBe(4009);
        client.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_that_was_ended_has_no_taker_though_its_connection_stays(bool resumable)
    {
        var (client, _) = await RawClient.IdentifyAsync(_discord);

        await _discord.Gateway.InvalidateAsync(resumable);

        (await _discord.AskAsync(_discord.Make.Command("trial"), endpoint: null)).HadTaker.ShouldBeFalse();
        ((bool)(await client.NextAsync(GatewayOp.InvalidSession))["d"]!).ShouldBe(resumable);
        client.Dispose();
    }

    [Fact]
    public async Task A_connection_is_cut_once_the_bot_has_told_what_it_had()
    {
        // However long the bot takes, by this clock no time passes.
        await using var discord = await DiscordEmulator.StartAsync(new FakeTimeProvider());
        var (client, _) = await RawClient.IdentifyAsync(discord);
        var asked = await discord.AskAsync(discord.Make.Command("trial"), endpoint: null);

        var dropped = discord.Gateway.DropHeardAsync();

        await client.NextAsync(GatewayOp.Dispatch);
        await client.NextAsync(GatewayOp.Heartbeat);
        dropped.IsCompleted.ShouldBeFalse();
        await client.SendAsync(GatewayOp.Heartbeat, 2);
        await dropped;
        asked.HadTaker.ShouldBeTrue();
        (await discord.AskAsync(discord.Make.Command("trial"), endpoint: null)).HadTaker.ShouldBeFalse();
        client.Dispose();
    }

    private async Task<HttpStatusCode> AnswerAsync(JsonNode interaction)
    {
        using var http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        // Captured as what a bot sends, so it mentions nobody.
        var callback = JsonNode.Parse("""{"type":4,"data":{"content":"answer","allowed_mentions":{"parse":[]}}}""");
        using var answer = await http.PostAsJsonAsync(
            new Uri($"interactions/{interaction["id"]}/{interaction["token"]}/callback", UriKind.Relative), callback);
        return answer.StatusCode;
    }
}
