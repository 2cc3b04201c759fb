using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator.Api;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class PacketTests(ServedBot bot)
{
    private const string Follows = "The files of the packet follow";

    [Theory]
    [InlineData("about", "ceritinib", "**Response** 58%", 8)]
    [InlineData("about", "NCT01828112", "Phase III", 7)]
    [InlineData("about", "G1202R", "solvent front", 7)]
    [InlineData("source", "alk-resistance-review", "### alk-resistance-review", 9)]
    public async Task The_answer_comes_at_once_and_an_edit_brings_the_files(string option, string value, string said, int files)
    {
        var answer = await bot.AskAsync("packet", (option, value));
        var edited = await EditedAsync(answer);

        Answered.TextOf(edited).ShouldContain(said);
        Answered.TextOf(edited).ShouldNotContain(Follows);
        var names = edited["attachments"]!.AsArray().Select(a => $"{a!["filename"]}").ToList();
        names.Count.ShouldBe(files);
        RequestOf(answer).Files.ShouldBe(names);
        var shown = All(edited).Select(c => c["file"]?["url"]).OfType<JsonNode>()
            .Concat(All(edited).Where(c => (int)c["type"]! == 12).SelectMany(c => c["items"]!.AsArray()).Select(i => i!["media"]!["url"]!));
        shown.Select(url => $"{url}").ShouldBe(names.Select(n => $"attachment://{n}"), ignoreOrder: true);
        All(edited).Count().ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public async Task Where_Discord_takes_no_files_the_answer_stays_and_says_what_to_do()
    {
        bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        bot.Discord.Faults.Next(Fault.Status(403, 50013));

        var answer = await bot.AskAsync("packet", ("about", "alectinib"));

        await bot.Process.WaitForAsync($"Interaction {answer.Exchange.Interaction["id"]} goes without its picture");
        (await answer.TextAsync()).ShouldContain(Follows);
    }

    [Fact]
    public async Task Another_page_has_no_files()
    {
        var answer = await bot.SendAsync(bot.Make.Command("packet", ("about", "ceritinib"), ("private", true)));
        await EditedAsync(answer);

        var facts = await bot.SendAsync(bot.Make.Component($"{(await answer.ButtonAsync("All facts"))["custom_id"]}", new JsonObject { ["flags"] = 64 }));

        var shown = await facts.MessageAsync();
        shown["attachments"]!.AsArray().ShouldBeEmpty();
        All(shown).ShouldNotContain(c => (int)c["type"]! == 13);
    }

    [Fact]
    public async Task Things_and_sources_are_completed_and_what_is_shown_of_a_source_is_taken_for_it()
    {
        var typed = await bot.SendAsync(bot.Make.Autocomplete("packet", "source", "resist"));
        var choice = typed.Exchange.Data!["choices"]!.AsArray().ShouldHaveSingleItem()!;
        $"{choice["value"]}".ShouldBe("alk-resistance-review");
        $"{choice["name"]}".ShouldStartWith("alk-resistance-review · A Systemic Review");

        var answer = await bot.AskAsync("packet", ("source", $"{choice["name"]}"));
        (await answer.TextAsync()).ShouldContain("### alk-resistance-review");
        await EditedAsync(answer);
    }

    [Theory]
    [InlineData("about", "nosuchinib", "The sources name no")]
    [InlineData("source", "nowhere", "there is no such source in the index; it has alk-resistance-review")]
    [InlineData(null, null, "or else a source by its id")]
    public async Task What_there_is_no_packet_of_is_told_without_any_file(string? option, string? value, string said)
    {
        var answer = await bot.AskAsync("packet", option is null ? [] : [(option, value!)]);

        var text = await answer.TextAsync();
        text.ShouldContain(said);
        text.ShouldNotContain(Follows);
    }

    // The message with its files; a machine that is busy may have made the bot promise the answer, which then comes with them.
    private static async Task<JsonObject> EditedAsync(Answered answer)
    {
        var first = await answer.MessageAsync();
        if (answer.Exchange.CallbackType is 5 or 6)
            return first;
        Answered.TextOf(first).ShouldContain(Follows);
        return (await answer.Exchange.NextAsync()).Body!;
    }

    private RecordedRequest RequestOf(Answered answer) => bot.Discord.Requests
        .Last(r => r.Method == "PATCH" && r.Path.Contains($"{answer.Exchange.Interaction["token"]}", StringComparison.Ordinal));

    private static IEnumerable<JsonObject> All(JsonObject parent) => (parent["components"] as JsonArray ?? [])
        .Select(c => c!.AsObject()).SelectMany(c => All(c).Prepend(c));
}

[Collection(HttpBot.Collection)]
public sealed class HttpPacketTests(HttpBot bot) : PacketTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayPacketTests(GatewayBot bot) : PacketTests(bot);
#endif
