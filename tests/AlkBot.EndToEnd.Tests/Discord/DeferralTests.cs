using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator.Api;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.EndToEnd.Tests.Discord;

/// <summary>A bot that defers every answer, so that each one takes the way through the webhook.</summary>
public abstract class DeferralTests(DeferringBot bot)
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(300);

    public static TheoryData<string> Faults => [.. Named.Keys];

    private static Dictionary<string, Fault> Named { get; } = new()
    {
        ["429 without scope"] = Fault.TooManyRequests(Wait),
        ["429 user"] = Fault.TooManyRequests(Wait, "user"),
        ["429 shared"] = Fault.TooManyRequests(Wait, "shared"),
        ["429 global"] = Fault.TooManyRequests(Wait, "global"),
        ["500"] = Fault.Status(500),
        ["502"] = Fault.Status(502),
        ["503"] = Fault.Status(503),
        ["a dropped connection"] = Fault.Drop,
        ["a webhook that is not there yet"] = Fault.Status(404, 10015),
    };

    // Over the gateway the first response is a request as well.
    private List<RecordedRequest> LaterRequests => [.. bot.Discord.Requests.Where(bot.Discord.Faults.Affects.Invoke)];

    [Fact]
    public async Task A_slow_answer_is_deferred_and_completed_once()
    {
        var exchange = await SendAsync(bot.Make.Command("trial", ("nct", "NCT01828112")));

        exchange.CallbackType.ShouldBe(5);
        exchange.Data.ShouldBeNull();
        var completion = await exchange.NextAsync();
        (completion.Kind, completion.Id).ShouldBe((MessageEventKind.Edited, Exchange.Original));
        Answered.TextOf(completion.Body!).ShouldContain("Novartis");
        completion.Body!["attachments"]!.AsArray().Count.ShouldBe(1);
        exchange.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_private_answer_is_deferred_privately()
    {
        var exchange = await SendAsync(bot.Make.Command("trial", ("nct", "NCT01828112"), ("private", true)));

        (exchange.CallbackType, exchange.IsPrivate).ShouldBe((5, true));
        Answered.TextOf((await exchange.NextAsync()).Body!).ShouldContain("Novartis");
    }

    [Fact]
    public async Task What_an_answer_only_refuses_is_not_shown_to_everybody()
    {
        var exchange = await SendAsync(bot.Make.Command("trial", ("gone", "x")));

        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.Deleted);
        var sent = await exchange.NextAsync();
        (sent.Kind, (int?)sent.Body!["flags"]).ShouldBe((MessageEventKind.FollowedUp, 64 | (1 << 15)));
    }

    [Fact]
    public async Task A_page_is_turned_in_place()
    {
        var trials = await SendAsync(bot.Make.Command("trials", ("private", true)));
        var next = await new Answered(trials).ButtonAsync("Next");

        var turned = await SendAsync(bot.Make.Component($"{next["custom_id"]}", new JsonObject { ["flags"] = 64 }));

        turned.CallbackType.ShouldBe(6);
        Answered.TextOf((await turned.NextAsync()).Body!).ShouldContain("page 2 of");
    }

    [Fact]
    public async Task Choices_are_never_deferred()
    {
        var exchange = await SendAsync(bot.Make.Autocomplete("drug", "name", "alec"));

        exchange.CallbackType.ShouldBe(8);
        exchange.Data!["choices"]!.AsArray().ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_answer_arrives_in_spite_of(string fault)
    {
        var before = LaterRequests.Count;
        bot.Discord.Faults.Next(Named[fault]);

        var exchange = await SendAsync(bot.Make.Command("drug", ("name", "ceritinib")));

        Answered.TextOf((await exchange.NextAsync()).Body!).ShouldContain("LDK378");
        bot.Discord.Faults.AllMet.ShouldBeTrue();
        var attempts = LaterRequests.Skip(before).ToList();
        attempts.Select(r => r.Method).ShouldBe(["PATCH", "PATCH"]);
        if (fault.StartsWith("429", StringComparison.Ordinal))
            (attempts[1].At - attempts[0].At).ShouldBeGreaterThanOrEqualTo(Wait - TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public async Task A_picture_that_Discord_does_not_take_costs_nobody_the_answer()
    {
        bot.Discord.Faults.Next(Fault.Status(403, 50013));

        var exchange = await SendAsync(bot.Make.Command("drug", ("name", "crizotinib")));

        var answer = (await exchange.NextAsync()).Body!;
        Answered.TextOf(answer).ShouldContain("65%");
        answer["attachments"].ShouldBeNull();
    }

    [Fact]
    public async Task Follow_ups_arrive_in_spite_of_faults_in_order_and_once()
    {
        bot.Discord.Faults.Next(Fault.Drop, Fault.Status(503), Fault.TooManyRequests(Wait, "user"));

        var exchange = await SendAsync(bot.Make.MessageCommand("Look up in the review", "NCT01828112, then G1202R"));

        var texts = new List<string>();
        for (var i = 0; i < 3; i++)
            texts.Add(Answered.TextOf((await exchange.NextAsync()).Body!));
        texts[0].ShouldContain("Found in the message");
        texts[1].ShouldContain("Novartis");
        texts[2].ShouldContain("solvent front");
        exchange.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task What_Discord_refuses_for_good_is_logged_by_its_id_and_not_tried_again()
    {
        var before = LaterRequests.Count;
        bot.Discord.Faults.Next(Fault.Status(404, 10062));

        var exchange = await SendAsync(bot.Make.Command("help"));

        await bot.Process.WaitForAsync($"Interaction {exchange.Interaction["id"]} takes no more messages");
        LaterRequests.Skip(before).ShouldHaveSingleItem();
    }

    private async Task<Exchange> SendAsync(JsonObject interaction) => (await bot.SendAsync(interaction)).Exchange;
}

public sealed class HttpDeferralTests(DeferringHttpBot bot) : DeferralTests(bot), IClassFixture<DeferringHttpBot>;

#if GATEWAY
public sealed class GatewayDeferralTests(DeferringGatewayBot bot) : DeferralTests(bot), IClassFixture<DeferringGatewayBot>;
#endif
