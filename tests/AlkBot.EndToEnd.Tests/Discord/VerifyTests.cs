using System.Globalization;
using System.Text.RegularExpressions;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class VerifyTests(ServedBot bot)
{
    [Fact]
    public async Task A_sentence_of_the_source_stands_and_leads_to_its_quote()
    {
        var answer = await bot.AskAsync("verify", ("claim", "The maximum tolerated dose of ceritinib was 750 mg once daily."));
        var text = await answer.TextAsync();

        answer.IsPrivate.ShouldBeFalse();
        text.ShouldContain("Stands word for word in the review alk-resistance-review (2014-07-21), Ceritinib (LDK378).");
        text.ShouldContain("measure: maximum tolerated dose");
        (await answer.ComponentsAsync()).ShouldContain(c => $"{c["placeholder"]}" == "Read a quote in its context");
    }

    [Fact]
    public async Task What_facts_say_of_a_claim_is_proved_on_the_first_page()
    {
        var answer = await bot.AskAsync("verify", ("claim", "Ceritinib gives a response rate of 56%."));
        (await answer.TextAsync()).ShouldContain("> “For 80 patients previously treated with crizotinib, the response rate was 56%.”");
    }

    [Fact]
    public async Task No_page_ends_in_words_that_lead_to_what_is_on_the_next()
    {
        var answer = await bot.AskAsync("verify", ("claim", "NCT02075840 | Alectinib | Phase III"));
        (await answer.TextAsync()).ShouldNotMatch(@"each for what stands beside it:\n-# ");
    }

    [Fact]
    public async Task A_message_is_checked_sentence_by_sentence_for_the_one_who_asks_alone()
    {
        var checkedIt = await bot.SendAsync(bot.Make.MessageCommand(
            "Check this claim",
            "For 80 patients previously treated with crizotinib, the response rate was 65%.\n"
            + "> The median progression-free survival of patients receiving at least 400 mg of ceritinib was 7 months.\n@everyone Horses like green apples."));
        var text = await AllAsync(checkedIt);

        checkedIt.IsPrivate.ShouldBeTrue();
        text.ShouldContain("Contradicted by the review alk-resistance-review");
        text.ShouldContain("the response rate was ⟦65 → 56⟧%");
        text.ShouldContain("Stands word for word in");
        text.ShouldContain("No sentence or fact was found that says this.");
        text.ShouldNotContain("@everyone");
    }

    [Fact]
    public async Task A_message_without_words_is_told_so_and_one_word_is_no_claim()
    {
        (await (await bot.SendAsync(bot.Make.MessageCommand("Check this claim", ""))).TextAsync()).ShouldContain("no text in this message");
        (await (await bot.SendAsync(bot.Make.MessageCommand("Check this claim", "crizotinib"))).TextAsync()).ShouldContain("This is no claim");
    }

    [Fact]
    public async Task The_longest_message_is_checked_and_what_finds_no_room_follows()
    {
        var answer = await bot.SendAsync(bot.Make.MessageCommand(
            "Check this claim", string.Concat(Enumerable.Repeat("Ceritinib gives a response rate of 70%. ", 50))));
        (await AllAsync(answer)).ShouldContain("Only the first 5 of 50 sentences were checked.");
    }

    // What was pasted is too long for a button to bring it along, so the other pages follow.
    private static async Task<string> AllAsync(Answered answer)
    {
        var pages = await answer.TextAsync();
        var count = Regex.Match(pages, @"page 1 of (\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        for (var page = 2; page <= (count.Length > 0 ? int.Parse(count, CultureInfo.InvariantCulture) : 1); page++)
            pages += Answered.TextOf((await answer.Exchange.NextAsync()).Body!);
        return pages;
    }
}

[Collection(HttpBot.Collection)]
public sealed class HttpVerifyTests(HttpBot bot) : VerifyTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayVerifyTests(GatewayBot bot) : VerifyTests(bot);
#endif
