using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.EndToEnd.Tests.Phone;

namespace AlkBot.EndToEnd.Tests.Discord;

/// <summary>Every card of the review, as a phone shows it.</summary>
[Collection(HttpBot.Collection)]
public sealed class CardTests(HttpBot bot)
{
    [Theory]
    [InlineData("trials", "en-US")]
    [InlineData("mutations", "en-US")]
    [InlineData("drugs", "en-US")]
    [InlineData("trials", "de")]
    [InlineData("mutations", "fr")]
    [InlineData("drugs", "de")]
    public async Task Every_list_and_every_card_opened_from_it_fits_one_and_a_half_screens_and_quotes_its_source(string list, string locale)
    {
        var tall = new List<string>();
        foreach (var (command, message) in await CardsAsync(list, locale))
        {
            if (PhoneScreen.HeightOf(message) is var height && height > PhoneScreen.Tallest)
                tall.Add($"{command}: {height:0} px");
            Answered.TextOf(message).ShouldMatch("(?m)“.+”", command);
        }
        tall.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("compare", "a:ceritinib b:alectinib")]
    [InlineData("compare", "a:crizotinib b:ceritinib")]
    [InlineData("compare", "a:crizotinib b:ceritinib c:alectinib d:AP26113")]
    [InlineData("compare", "a:AP26113 b:ASP3026 c:AUY922")]
    [InlineData("compare", "a:NCT01828112 b:NCT01828099")]
    [InlineData("compare", "a:L1196M b:G1202R")]
    [InlineData("compare", "a:L1196M b:G1202R c:C1156Y d:F1174L")]
    [InlineData("trials", "drug:ceritinib")]
    [InlineData("trials", "phase:III")]
    [InlineData("trials", "phase:IX")]
    [InlineData("mutations", "drug:crizotinib")]
    [InlineData("drugs", "active-against:L1196M")]
    [InlineData("pathway", "name:ALK")]
    [InlineData("pathway", "name:PI3K")]
    [InlineData("pathway", "name:HSP90")]
    [InlineData("pathway", "name:EML4-ALK")]
    [InlineData("ask", "question:Which mutation is the gatekeeper?")]
    [InlineData("ask", "question:Does alectinib cross the blood-brain barrier?")]
    [InlineData("ask", "question:Which trials test ceritinib after crizotinib?")]
    [InlineData("ask", "question:What are the side effects of crizotinib?")]
    [InlineData("ask", "question:Which drugs are active against L1196M?")]
    [InlineData("cite", "id:alk-resistance-review:16")]
    [InlineData("cite", "id:alk-resistance-review:32")]
    [InlineData("help", "")]
    [InlineData("sources", "")]
    [InlineData("drug", "name:alectinb")]
    [InlineData("trial", "nct:NCT01234567")]
    public async Task Every_answer_fits_one_and_a_half_screens_in_every_language(string command, string options)
    {
        var given = options.Split(' ').Aggregate(new List<(string Name, JsonNode Value)>(), (all, word) =>
        {
            if (word.Split(':', 2) is [var name, var value])
                all.Add((name, value));
            else if (all.Count > 0)
                all[^1] = (all[^1].Name, $"{all[^1].Value} {word}");
            return all;
        });
        foreach (var locale in (string[])["en-US", "de", "fr", "es-ES", "ja", "zh-CN"])
        {
            var interaction = bot.Make.Command(command, [.. given.Select(g => (g.Name, g.Value.DeepClone()))]);
            interaction["locale"] = locale;
            var message = await (await bot.SendAsync(interaction)).MessageAsync();
            PhoneScreen.HeightOf(message).ShouldBeLessThanOrEqualTo(PhoneScreen.Tallest, $"{locale}: /{command} {options}");
        }
    }

    // Opened one by one from the list, as somebody would.
    private async Task<IReadOnlyList<(string Command, JsonObject Message)>> CardsAsync(string list, string locale)
    {
        var cards = new List<(string, JsonObject)>();
        var page = await SendAsync(bot.Make.Command(list, ("private", true)), locale);
        while (true)
        {
            cards.Add((list, await page.MessageAsync()));
            var menu = (await page.ComponentsAsync()).Single(c => c["placeholder"] is not null);
            foreach (var option in menu["options"]!.AsArray().Select(o => $"{o!["value"]}"))
            {
                var card = await SendAsync(bot.Make.Component($"{menu["custom_id"]}", PrivateMessage(), option), locale);
                cards.Add((option, await card.MessageAsync()));
            }
            if ((await page.ComponentsAsync()).FirstOrDefault(c => $"{c["label"]}".EndsWith('▶')) is not { } next)
                return cards;
            page = await SendAsync(bot.Make.Component($"{next["custom_id"]}", PrivateMessage()), locale);
        }
    }

    private Task<Answered> SendAsync(JsonObject interaction, string locale)
    {
        interaction["locale"] = locale;
        return bot.SendAsync(interaction);
    }

    private static JsonObject PrivateMessage() => new() { ["id"] = "2", ["type"] = 0, ["flags"] = 64 | (1 << 15) };
}
