using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Handlers;

public sealed class LookupTests
{
    [Fact]
    public async Task A_message_that_names_one_thing_is_answered_with_it_in_private()
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.LookUpAsync("Has anybody seen t-315-i lately?")).Message;

        message.IsPrivate.ShouldBeTrue();
        message.Title().ShouldBe("T315I");
        message.Labels().ShouldContain("Share");
    }

    [Fact]
    public async Task A_message_that_names_several_lists_them_and_answers_each()
    {
        await using var bot = await Bot.StartAsync();

        var response = await bot.LookUpAsync("STI571 fails in T315I (nct 00000002), see NCT99999999 @everyone");

        response.Message.Menu("Open one of them").Options.Select(o => o.Value)
            .ShouldBe(["/drug name:imatinib", "/mutation name:T315I", "/trial nct:NCT00000002"]);
        response.Message.Text().ShouldContain("The sources do not name the trial NCT99999999.");
        response.FollowUps.Select(m => m.Title()).ShouldBe(["imatinib", "T315I", "NCT00000002"]);
        response.FollowUps.Prepend(response.Message).ShouldAllBe(m => m.IsPrivate && MessageRules.Broken(m).Count == 0);
    }

    [Theory]
    [InlineData("Look up in the review", "imatinib T315I")]
    [InlineData("Check this claim", "T315I confers resistance to imatinib.")]
    public async Task What_could_not_be_answered_is_asked_again_by_a_button_where_it_has_room(string name, string content)
    {
        await using var bot = await Bot.StartAsync();

        var again = bot.Again(bot.OnMessage(content, name)).ShouldNotBeNull();
        var answer = (AlkBot.Discord.Interactions.MessageResponse)await bot.PressAsync(again.CustomId!, isPrivate: true);

        answer.Message.IsPrivate.ShouldBeTrue();
        answer.Message.Text().ShouldBe((await bot.LookUpAsync(content, name)).Message.Text());
        bot.Again(bot.OnMessage(new string('x', 200), name)).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_menu_opens_is_answered()
    {
        await using var bot = await Bot.StartAsync();
        var menu = (await bot.LookUpAsync("imatinib T315I")).Message.Menu("Open one of them");

        var answer = await bot.PressAsync(menu.CustomId, true, menu.Options[1].Value);

        ((AlkBot.Discord.Interactions.MessageResponse)answer).Message.Title().ShouldBe("T315I");
    }

    [Fact]
    public async Task A_message_that_names_nothing_is_told_so()
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.LookUpAsync("lunch?")).Message;

        message.IsPrivate.ShouldBeTrue();
        message.Text().ShouldContain("no trial, mutation or drug");
    }

    [Fact]
    public async Task The_longest_name_wins()
    {
        var review = new EvidenceBuilder("names").Passage("imatinib mesylate differs from imatinib")
            .Entity("drug:imatinib", "imatinib").Entity("drug:imatinib-mesylate", "imatinib mesylate")
            .Fact("drug:imatinib-mesylate", Predicates.Class, "salt", "imatinib mesylate differs").Build();
        await using var bot = await Bot.StartAsync(review);

        (await bot.LookUpAsync("the Imatinib-Mesylate dose")).Message.Title().ShouldBe("imatinib mesylate");
    }

    [Fact]
    public async Task A_message_of_more_words_than_are_read_is_refused()
    {
        await using var bot = await Bot.StartAsync();

        var message = (await bot.LookUpAsync("imatinib " + string.Concat(Enumerable.Repeat("1/", 1_200)))).Message;

        message.IsPrivate.ShouldBeTrue();
        message.Text().ShouldContain("The text has 1201 words; at most 1000 are read.");
    }

    [Fact]
    public async Task Another_command_on_messages_is_refused_in_private()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.LookUpAsync("imatinib", "Translate")).Message.Text().ShouldContain("no command 'Translate'");
    }
}
