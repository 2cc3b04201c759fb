using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class PacketThreadTests(ServedBot bot)
{
    private const string Channel = "41771983423143999";
    private const string Label = "Open a thread";
    private const string Opened = "The cards are in";

    // CREATE_PUBLIC_THREADS and SEND_MESSAGES_IN_THREADS.
    private const ulong Threads = 1UL << 35 | 1UL << 38;

    private static long _lastMessage = 1_300_000_000_000_000_000 + Environment.ProcessId * 1_000_000_000L;

    [Fact]
    public async Task The_button_opens_a_thread_under_the_packet_and_posts_the_answer_and_its_quotes_there()
    {
        var (message, told) = await OpenAsync("ceritinib");

        told.ShouldContain($"{Opened} <#{message}>");
        bot.Discord.ThreadUnder(message).ShouldBe("ceritinib");
        var cards = bot.Discord.MessagesIn(message);
        Answered.TextOf(cards[0]).ShouldContain("**Response** 58%");
        cards.Select(Answered.TextOf).ShouldContain(text => text.Contains("> ", StringComparison.Ordinal));
        cards.ShouldAllBe(card => ((int)card["flags"]! & 1 << 15) != 0 && card["allowed_mentions"]!["parse"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task A_lost_answer_opens_no_second_thread_and_posts_no_card_twice()
    {
        var packet = await PacketAsync("alectinib");
        // The first attempt at the thread, and at the first card.
        var seen = new ConcurrentDictionary<string, bool>();
        bot.Discord.Faults.Affects = request =>
            request.Path.StartsWith("channels/", StringComparison.Ordinal) && seen.TryAdd($"{request.Path} {request.Body?["nonce"]}", true);
        bot.Discord.Faults.Next(Fault.LoseAnswer, Fault.LoseAnswer);

        var (message, told) = await PressAsync(packet);

        told.ShouldContain(Opened);
        var texts = bot.Discord.MessagesIn(message).Select(Answered.TextOf).ToList();
        texts.ShouldNotBeEmpty();
        texts.ShouldBeUnique();
        bot.Discord.Faults.AllMet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_press_leads_to_the_thread_that_is_there()
    {
        var packet = await PacketAsync("G1202R");
        var (message, _) = await PressAsync(packet);
        var cards = bot.Discord.MessagesIn(message).Count;

        var (_, told) = await PressAsync(packet, message);

        told.ShouldContain($"has a thread already: <#{message}>");
        bot.Discord.MessagesIn(message).Count.ShouldBe(cards);
    }

    [Fact]
    public async Task What_Discord_refuses_is_told_with_how_far_it_came()
    {
        var packet = await PacketAsync("crizotinib");
        bot.Discord.Faults.Affects = request =>
            request.Path.StartsWith("channels/", StringComparison.Ordinal) && $"{request.Body?["nonce"]}".EndsWith("-1", StringComparison.Ordinal);
        bot.Discord.Faults.Next(Fault.Status(403, 50013));

        var (message, told) = await PressAsync(packet);

        told.ShouldContain("Discord took 1 of");
        bot.Discord.MessagesIn(message).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, Threads, "41771983423143937", true)]
    [InlineData(5, Threads, "41771983423143937", true)]
    [InlineData(11, Threads, "41771983423143937", false)]
    [InlineData(0, 1UL << 35, "41771983423143937", false)]
    [InlineData(0, Threads, "0", false)]
    public async Task The_button_is_there_where_the_bot_may_open_threads(int channel, ulong permissions, string member, bool isThere)
    {
        var interaction = In(bot.Make.Command("packet", ("about", "ceritinib")), channel, permissions);
        interaction["authorizing_integration_owners"]!["0"] = member;

        var answer = await bot.SendAsync(interaction);

        (await answer.ComponentsAsync()).Any(c => $"{c["label"]}" == Label).ShouldBe(isThere);
    }

    [Fact]
    public async Task A_packet_for_oneself_and_an_answer_without_files_have_no_button()
    {
        var hidden = await bot.SendAsync(In(bot.Make.Command("packet", ("about", "ceritinib"), ("private", true))));
        var card = await bot.SendAsync(In(bot.Make.Command("drug", ("name", "ceritinib"))));

        (await hidden.ComponentsAsync()).ShouldNotContain(c => $"{c["label"]}" == Label);
        (await card.ComponentsAsync()).ShouldNotContain(c => $"{c["label"]}" == Label);
    }

    [Fact]
    public async Task Whoever_may_open_no_threads_opens_none_by_the_bot()
    {
        var packet = await PacketAsync("ceritinib");
        var pressed = Press(packet, NewMessage());
        pressed["member"]!["permissions"] = "0";

        var answer = await bot.SendAsync(pressed);

        answer.IsPrivate.ShouldBeTrue();
        (await answer.TextAsync()).ShouldContain("You may open no thread here");
        bot.Discord.ThreadUnder($"{pressed["message"]!["id"]}").ShouldBeNull();
    }

    [Fact]
    public async Task Cards_of_another_generation_do_not_come_under_a_packet()
    {
        var packet = await PacketAsync("ceritinib");
        var id = packet.Split(';');
        id[2] = int.Parse(id[2], CultureInfo.InvariantCulture) == 1 ? "2" : "1";

        var (message, told) = await PressAsync(string.Join(';', id));

        told.ShouldContain("The sources have changed since this packet was made");
        bot.Discord.ThreadUnder(message).ShouldBeNull();
    }

    private async Task<(string Message, string Told)> OpenAsync(string about) => await PressAsync(await PacketAsync(about));

    private async Task<string> PacketAsync(string about)
    {
        var answer = await bot.SendAsync(In(bot.Make.Command("packet", ("about", about))));
        return $"{(await answer.ButtonAsync(Label))["custom_id"]}";
    }

    // What the person who presses is told in the end.
    private async Task<(string Message, string Told)> PressAsync(string customId, string? message = null)
    {
        var interaction = Press(customId, message ?? NewMessage());
        var answer = await bot.SendAsync(interaction);
        answer.IsPrivate.ShouldBeTrue();
        var told = await answer.TextAsync();
        while (told.Contains("is being opened", StringComparison.Ordinal))
            told = Answered.TextOf((await answer.Exchange.NextAsync()).Body!);
        return ($"{interaction["message"]!["id"]}", told);
    }

    private JsonObject Press(string customId, string message) => In(bot.Make.Component(customId, new JsonObject
    {
        ["id"] = message,
        ["channel_id"] = Channel,
        ["type"] = 0,
        ["content"] = "",
        ["flags"] = 1 << 15,
    }));

    private static string NewMessage() => $"{Interlocked.Increment(ref _lastMessage)}";

    private static JsonObject In(JsonObject interaction, int channel = 0, ulong permissions = Threads)
    {
        interaction["channel_id"] = Channel;
        interaction["channel"] = new JsonObject { ["id"] = Channel, ["type"] = channel };
        interaction["app_permissions"] = $"{permissions}";
        interaction["member"]!["permissions"] = $"{Threads}";
        return interaction;
    }
}

[Collection(HttpBot.Collection)]
public sealed class HttpPacketThreadTests(HttpBot bot) : PacketThreadTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayPacketThreadTests(GatewayBot bot) : PacketThreadTests(bot);
#endif
