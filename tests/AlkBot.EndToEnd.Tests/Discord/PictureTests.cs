using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator.Api;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class PictureTests(ServedBot bot)
{
    [Theory]
    [InlineData("drug", "name", "crizotinib", "65%")]
    [InlineData("mutation", "name", "G1202R", "solvent front")]
    [InlineData("trials", "drug", "ceritinib", "NCT01828112")]
    [InlineData("drugs", "active-against", "L1196M", "AP26113, L1196M: Unknown")]
    [InlineData("cite", "id", "alk-resistance-review:33", "Table 1")]
    public async Task The_text_comes_at_once_and_the_picture_with_its_words_by_an_edit(string command, string option, string value, string said)
    {
        var answer = await bot.AskAsync(command, (option, value));
        var edited = await EditedAsync(answer);

        Answered.TextOf(edited).ShouldBe(await answer.TextAsync());
        var item = GalleryOf(edited)!["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{item["media"]!["url"]}".ShouldBe("attachment://picture.png");
        $"{item["description"]}".ShouldContain(said);
        var file = edited["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        ($"{file["id"]}", $"{file["filename"]}").ShouldBe(("0", "picture.png"));
        RequestOf(answer).Files.ShouldBe(["picture.png"]);
        RequestOf(answer).Path.ShouldEndWith("/messages/@original");
    }

    [Fact]
    public async Task A_comparison_has_one_picture_beside_its_text()
    {
        var answer = await bot.AskAsync("compare", ("a", "ceritinib"), ("b", "alectinib"));

        var edited = await EditedAsync(answer);

        Answered.TextOf(edited).ShouldContain("### Response\n**ceritinib** 58%");
        $"{GalleryOf(edited)!["items"]![0]!["description"]}".ShouldStartWith("ceritinib · alectinib");
    }

    [Fact]
    public async Task Another_view_has_no_picture_and_back_at_the_answer_it_is_there_again()
    {
        var answer = await bot.SendAsync(bot.Make.Command("drug", ("name", "crizotinib"), ("private", true)));
        await EditedAsync(answer);

        var facts = await bot.SendAsync(bot.Make.Component($"{(await answer.ButtonAsync("All facts"))["custom_id"]}", new JsonObject { ["flags"] = 64 }));

        var shown = await facts.MessageAsync();
        GalleryOf(shown).ShouldBeNull();
        shown["attachments"]!.AsArray().ShouldBeEmpty();
        var back = await bot.SendAsync(bot.Make.Component($"{(await facts.ButtonAsync("Back"))["custom_id"]}", new JsonObject { ["flags"] = 64 }));
        GalleryOf(await EditedAsync(back)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_Discord_takes_no_files_the_text_stays()
    {
        bot.Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        bot.Discord.Faults.Next(Fault.Status(403, 50013));

        var answer = await bot.AskAsync("drug", ("name", "ceritinib"));

        await bot.Process.WaitForAsync($"Interaction {answer.Exchange.Interaction["id"]} goes without its picture");
        var shown = await answer.MessageAsync();
        Answered.TextOf(shown).ShouldContain("58%");
        GalleryOf(shown).ShouldBeNull();
    }

    [Fact]
    public async Task What_has_no_picture_is_not_edited()
    {
        var answer = await bot.AskAsync("help");
        await answer.MessageAsync();

        bot.Discord.Requests.ShouldNotContain(r => r.Path.Contains($"{answer.Exchange.Interaction["token"]}") && r.Method == "PATCH");
    }

    // The message with its picture; a machine that is busy may have made the bot promise the answer, which then comes with it.
    private static async Task<JsonObject> EditedAsync(Answered answer)
    {
        var first = await answer.MessageAsync();
        if (answer.Exchange.CallbackType is 5 or 6)
            return first;
        GalleryOf(first).ShouldBeNull();
        var edit = await answer.Exchange.NextAsync();
        (edit.Kind, edit.Id).ShouldBe((MessageEventKind.Edited, Exchange.Original));
        return edit.Body!;
    }

    private RecordedRequest RequestOf(Answered answer) => bot.Discord.Requests
        .Last(r => r.Method == "PATCH" && r.Path.Contains($"{answer.Exchange.Interaction["token"]}", StringComparison.Ordinal));

    private static JsonObject? GalleryOf(JsonObject message) =>
        (message["components"]?[0]?["components"]?.AsArray() ?? throw new InvalidOperationException($"There is no frame in {message.ToJsonString()}"))
        .Select(c => c!.AsObject()).SingleOrDefault(c => (int)c["type"]! == 12);
}

[Collection(HttpBot.Collection)]
public sealed class HttpPictureTests(HttpBot bot) : PictureTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayPictureTests(GatewayBot bot) : PictureTests(bot);
#endif
