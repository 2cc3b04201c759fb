using AlkBot.Discord.Gateway.Tests.Running;
using AlkBot.Discord.Interactions;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Gateway;

namespace AlkBot.Discord.Gateway.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task It_identifies_once_without_intents_and_answers()
    {
        await using var bot = await GatewayBot.ConnectAsync();

        await bot.ShouldAnswerAsync();

        var identify = bot.Gateway.Identifies.ShouldHaveSingleItem();
        ((int)identify.Data!["intents"]!).ShouldBe(0);
        identify.Address.ShouldBe("/gateway?v=10&encoding=json&compress=zlib-stream");
        bot.Received.ShouldHaveSingleItem().ShouldBeOfType<CommandInteraction>().Options["nct"].Text.ShouldBe("NCT01828112");
        bot.Discord.Requests.ShouldContain(request => request.Path == "gateway/bot");
    }

    [Fact]
    public async Task The_configured_address_of_the_gateway_goes_before_the_one_that_Discord_names()
    {
        await using var elsewhere = await DiscordEmulator.StartAsync();
        await using var bot = await GatewayBot.ConnectAsync(change: o => o with { GatewayUrl = elsewhere.Gateway.Address });

        elsewhere.Gateway.Identifies.ShouldHaveSingleItem().Address.ShouldBe("/gateway?v=10&encoding=json&compress=zlib-stream");
        bot.Gateway.Identifies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Frames_may_come_in_several_messages()
    {
        await using var bot = await GatewayBot.ConnectAsync(gateway => gateway.SplitsFrames = true);

        await bot.ShouldAnswerAsync();
    }

    [Fact]
    public async Task Every_kind_of_interaction_arrives_as_it_was_sent()
    {
        await using var bot = await GatewayBot.ConnectAsync();
        var make = bot.Discord.Make;
        make.Roles = [7, 8];

        foreach (var interaction in new[]
        {
            make.Command("trial"), make.Component("page:2"), make.MessageCommand("Look up", "G1202R"), make.Modal("form", ("name", "x")),
            make.Envelope(42), make.Autocomplete("drug", "name", "al"),
        })
        {
            (await bot.Discord.SendOverGatewayAsync(interaction)).Callback.ShouldNotBeNull();
        }

        bot.Received.Select(i => i.GetType()).ShouldBe(
        [
            typeof(CommandInteraction), typeof(ComponentInteraction), typeof(MessageCommandInteraction), typeof(ModalInteraction),
            typeof(UnknownInteraction), typeof(AutocompleteInteraction),
        ]);
        bot.Received.ShouldAllBe(i => i.User.Roles.Count == 2);
    }

    [Fact]
    public async Task A_reconnect_that_Discord_asks_for_resumes_at_the_session_s_own_address_and_loses_nothing()
    {
        await using var bot = await GatewayBot.ConnectAsync();
        await bot.ShouldAnswerAsync();

        await bot.Gateway.RequestReconnectAsync();
        (await bot.Gateway.Closed.WaitForAsync(1, _ => true)).ShouldBe([4000]);
        // It waits in the session until the bot is back.
        await bot.ShouldAnswerAsync();

        var resume = await bot.ResumeAsync();
        resume.Address.ShouldBe("/gateway/resume-1?v=10&encoding=json&compress=zlib-stream");
        ((int)resume.Data!["seq"]!).ShouldBe(2);
        bot.Gateway.Identifies.Count.ShouldBe(1);
        bot.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_resumed()
    {
        await using var bot = await GatewayBot.ConnectAsync();

        bot.Gateway.Drop();

        await bot.ResumeAsync();
        await bot.ShouldAnswerAsync();
        bot.Gateway.Identifies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_whose_own_address_is_gone_is_started_anew_where_the_first_was()
    {
        using var nobody = new RefusingPort();
        await using var bot = await GatewayBot.ConnectAsync(
            gateway => gateway.Ready = ready => ready["resume_gateway_url"] = $"{nobody.Address("ws", "gone")}");
        bot.Gateway.Drop();

        await bot.Gateway.SessionAsync(2);
        await bot.ShouldAnswerAsync();
        bot.Gateway.Identifies.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task A_Discord_that_does_not_answer_at_the_start_is_asked_again(int status)
    {
        var fault = status switch
        {
            0 => Fault.Drop,
            429 => Fault.TooManyRequests(TimeSpan.FromMilliseconds(100)),
            _ => Fault.Status(status),
        };
        await using var bot = await GatewayBot.ConnectAsync(faults: [fault, fault]);

        await bot.ShouldAnswerAsync();
        bot.Discord.Faults.AllMet.ShouldBeTrue();
        bot.Gateway.Identifies.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    public async Task A_close_code_that_is_not_fatal_is_followed_by_a_resume(int code)
    {
        await using var bot = await GatewayBot.ConnectAsync();

        await bot.Gateway.CloseAsync(code);

        await bot.ResumeAsync();
        await bot.ShouldAnswerAsync();
        bot.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_heartbeat_without_an_answer_closes_the_connection_so_that_it_can_be_resumed()
    {
        await using var bot = await GatewayBot.ConnectAsync(gateway => gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(300));
        await bot.Gateway.Received.WaitForAsync(3, frame => frame.Op == GatewayOp.Heartbeat);

        bot.Gateway.AcknowledgesHeartbeats = false;

        (await bot.Gateway.Closed.WaitForAsync(1, _ => true)).ShouldBe([4000]);
        bot.Gateway.AcknowledgesHeartbeats = true;
        await bot.ResumeAsync();
        await bot.ShouldAnswerAsync();
    }

    [Fact]
    public async Task A_session_that_cannot_be_resumed_is_started_anew()
    {
        await using var bot = await GatewayBot.ConnectAsync();
        bot.Gateway.ForgetsSessions = true;

        bot.Gateway.Drop();

        await bot.Gateway.Received.WaitForAsync(2, frame => frame.Op == GatewayOp.Identify);
        await bot.Gateway.SessionAsync(2);
        await bot.ShouldAnswerAsync();
    }

    [Fact]
    public async Task A_session_that_Discord_ends_is_started_anew()
    {
        await using var bot = await GatewayBot.ConnectAsync();

        await bot.Gateway.InvalidateAsync();

        await bot.Gateway.SessionAsync(2);
        await bot.ShouldAnswerAsync();
        bot.Gateway.Identifies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_shards_of_a_process_identify_as_such_and_share_the_answering()
    {
        await using var bot = await GatewayBot.StartAsync(change: o => o with { TotalShards = 3, ShardIds = [0, 2] });
        await bot.Gateway.SessionAsync(2);

        bot.Gateway.Identifies.Select(identify => identify.Data!["shard"]!.ToJsonString()).ShouldBe(["[0,3]", "[2,3]"]);
        var ofShard2 = bot.Discord.Make.Command("trial");
        ofShard2["guild_id"] = $"{5ul << 22}";
        (await bot.Discord.SendOverGatewayAsync(ofShard2)).CallbackType.ShouldBe(4);
        bot.Discord.Make.InGuild = false;
        await bot.ShouldAnswerAsync();
    }
}
