using System.Net;
using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Rest;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Discord.Tests.Rest;

public sealed class RestClientSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(7);

    private DiscordEmulator _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordEmulator.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Commands_are_registered_everywhere_with_the_bots_token()
    {
        using var client = Client();
        await client.OverwriteCommandsAsync("""[{"name":"trial","description":"a trial","type":1}]"""u8.ToArray(), default);
        var registered = JsonNode.Parse(await client.ReadCommandsAsync(default))!.AsArray().ShouldHaveSingleItem()!;
        ((string?)registered["name"]).ShouldBe("trial");
        _discord.Requests.ShouldAllBe(request => request.Authorization == $"Bot {_discord.BotToken}");
        _discord.Commands().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Commands_are_registered_in_one_server_while_trying_them_out()
    {
        using var client = Client(options => options with { GuildId = 77 });
        await client.OverwriteCommandsAsync("""[{"name":"trial","description":"a trial","type":1}]"""u8.ToArray(), default);
        _discord.Commands(77).Count.ShouldBe(1);
        _discord.Commands().ShouldBeEmpty();
    }

    [Fact]
    public async Task Registering_without_a_token_names_the_setting()
    {
        using var client = Client(options => options with { Token = null });
        var failure = await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default));
        failure.Message.ShouldContain("Discord:Token is not set");
        _discord.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_token_is_enough_to_find_the_application_and_Discord_is_asked_once()
    {
        using var client = Client(options => options with { ApplicationId = null });
        await client.OverwriteCommandsAsync("""[{"name":"trial","description":"a trial","type":1}]"""u8.ToArray(), default);
        await client.ReadCommandsAsync(default);
        _discord.Commands().Count.ShouldBe(1);
        _discord.Requests.Count(request => request.Path == "applications/@me").ShouldBe(1);
    }

    [Fact]
    public async Task The_gateway_says_how_many_sessions_may_be_started()
    {
        using var client = Client();
        _discord.Gateway.Starts.Remaining = 7;
        var gateway = await client.ReadGatewayAsync(default);
        gateway.SessionStartsLeft.ShouldBe(7);
        gateway.SessionStartsReset.ShouldBe(TimeSpan.FromHours(14));
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", false)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public async Task A_429_is_obeyed_for_as_long_as_it_says(string? scope, bool fromProxy)
    {
        var time = new NotedTime();
        using var client = Client(time: time);
        _discord.Faults.Next(Fault.TooManyRequests(Wait, scope, fromProxy));
        await PassWaitAsync(time, client.ReadCommandsAsync(default), sentBefore: 1);
    }

    [Fact]
    public async Task A_wait_beyond_all_patience_fails_at_once()
    {
        using var client = Client();
        _discord.Faults.Next(Fault.TooManyRequests(TimeSpan.FromHours(5), "user"));
        (await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default))).Message.ShouldContain("18000 s");
        _discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Server_errors_and_broken_connections_are_tried_again()
    {
        using var client = Client();
        _discord.Faults.Next(Fault.Status(500), Fault.Drop, Fault.Status(502), Fault.Drop, Fault.Status(503));
        await client.ReadCommandsAsync(default);
        _discord.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task What_stays_broken_fails_in_the_end()
    {
        using var client = Client();
        _discord.Faults.Next([.. Enumerable.Repeat(Fault.Status(503), 6)]);
        var failure = await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default));
        failure.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        failure.Message.ShouldStartWith("GET applications/{application}/commands: 503");
        _discord.Faults.AllMet.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_timeout_and_tried_again()
    {
        var time = new NotedTime();
        using var client = Client(settings: settings => settings with { FirstPause = TimeSpan.Zero }, time: time);
        _discord.Faults.Next(Fault.Hang);
        var call = client.ReadCommandsAsync(default);
        await _discord.WaitForRequestsAsync(1);
        time.Advance(new RestSettings().AttemptTimeout);
        await call.WaitAsync(TimeSpan.FromSeconds(30));
        _discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_a_timeout()
    {
        using var client = Client();
        using var giveUp = new CancellationTokenSource();
        _discord.Faults.Next(Fault.Hang);
        var call = client.ReadCommandsAsync(giveUp.Token);
        await _discord.WaitForRequestsAsync(1);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        using var client = Client();
        _discord.Faults.Next(Fault.Status(status, 50001));
        var failure = await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default));
        failure.Code.ShouldBe(50001);
        _discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_nobody_listens_at_is_a_clear_failure()
    {
        using var nobody = new RefusingPort();
        using var client = Client(options => options with { ApiBaseUrl = nobody.Address("http", "api/v10/") });
        var failure = await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default));
        failure.Message.ShouldContain("could not be reached");
    }

    [Fact]
    public async Task After_too_many_refusals_nothing_is_sent_lest_the_address_be_banned()
    {
        using var client = Client(settings: settings => settings with { InvalidRequests = 3 });
        var shared = Fault.TooManyRequests(TimeSpan.FromMilliseconds(1), "shared");
        _discord.Faults.Next(Fault.Status(401), Fault.Status(403), shared, Fault.Status(401));
        for (var i = 0; i < 3; i++)
            await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default));
        _discord.Requests.Count.ShouldBe(4);
        (await Should.ThrowAsync<DiscordRestException>(() => client.ReadCommandsAsync(default))).Message.ShouldContain("not sent");
        _discord.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_used_up_bucket_is_waited_for_before_Discord_has_to_say_429()
    {
        var time = new NotedTime();
        using var client = Client(time: time);
        _discord.Faults.RateLimits = _ => new RateLimitHeaders(1, 0, Wait, "commands");
        await client.ReadCommandsAsync(default);
        await PassWaitAsync(time, client.ReadCommandsAsync(default), sentBefore: 1);
    }

    // Nothing is sent before the time has passed, and once it has, it is.
    private async Task PassWaitAsync(NotedTime time, Task call, int sentBefore)
    {
        await time.Pauses.WaitForAsync(1, pause => pause == Wait);
        time.Advance(0.9 * Wait);
        _discord.Requests.Count.ShouldBe(sentBefore);
        call.IsCompleted.ShouldBeFalse();
        time.Advance(0.1 * Wait);
        await call.WaitAsync(TimeSpan.FromSeconds(30));
        _discord.Requests.Count.ShouldBe(sentBefore + 1);
    }

    private DiscordRestClient Client(
        Func<DiscordOptions, DiscordOptions>? options = null, Func<RestSettings, RestSettings>? settings = null,
        TimeProvider? time = null)
    {
        var configured = new DiscordOptions
        {
            ApplicationId = _discord.ApplicationId,
            Token = _discord.BotToken,
            ApiBaseUrl = _discord.ApiBaseUrl,
        };
        var random = new Random(1);
        var patience = new RestSettings { FirstPause = TimeSpan.FromMilliseconds(1), Jitter = random.NextDouble };
        return new DiscordRestClient(
            options?.Invoke(configured) ?? configured,
            settings?.Invoke(patience) ?? patience,
            time ?? TimeProvider.System,
            NullLogger<DiscordRestClient>.Instance);
    }
}
