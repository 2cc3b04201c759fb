using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.EndToEnd.Tests.Phone;

namespace AlkBot.EndToEnd.Tests.Discord;

/// <summary>Every card of the review, as a phone shows it.</summary>
[Collection(HttpBot.Collection)]
public sealed class CardTests(HttpBot bot)
{
    [Theory]
    [InlineData("trials")]
    [InlineData("mutations")]
    [InlineData("drugs")]
    public async Task Every_card_fits_one_and_a_half_screens_and_quotes_its_source(string list)
    {
        var tall = new List<string>();
        foreach (var (command, message) in await CardsAsync(list))
        {
            var screens = PhoneScreen.ScreensOf(message);
            if (screens > 1.5)
                tall.Add($"{command}: {screens:0.00}");
            Answered.TextOf(message).ShouldMatch("(?m)“.+”", command);
        }
        tall.ShouldBeEmpty();
    }

    // Opened one by one from the list, as somebody would.
    private async Task<IReadOnlyList<(string Command, JsonObject Message)>> CardsAsync(string list)
    {
        var cards = new List<(string, JsonObject)>();
        var page = await bot.AskAsync(list, ("private", true));
        while (true)
        {
            var menu = await page.MenuAsync("Open one of them");
            foreach (var option in menu["options"]!.AsArray().Select(o => $"{o!["value"]}"))
            {
                var card = await bot.SendAsync(bot.Make.Component($"{menu["custom_id"]}", PrivateMessage(), option));
                cards.Add((option, await card.MessageAsync()));
            }
            if ((await page.ComponentsAsync()).FirstOrDefault(c => $"{c["label"]}" == "Next ▶") is not { } next)
                return cards;
            page = await bot.SendAsync(bot.Make.Component($"{next["custom_id"]}", PrivateMessage()));
        }
    }

    private static JsonObject PrivateMessage() => new() { ["id"] = "2", ["type"] = 0, ["flags"] = 64 | (1 << 15) };
}
