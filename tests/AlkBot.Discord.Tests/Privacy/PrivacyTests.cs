using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests.Privacy;

public sealed class PrivacyTests
{
    public static TheoryData<string> Locales => [.. BotLanguage.Others.Select(l => l.Locales[0])];

    [Fact]
    public async Task Somebody_sees_what_they_reported_and_deletes_it_and_nobody_elses()
    {
        await using var bot = await Bot.StartAsync();
        await ReportAsync(bot, 5, "Mine.");
        await ReportAsync(bot, 6, "Another's.");

        var shown = await ShowAsync(bot, 5);
        shown.IsPrivate.ShouldBeTrue();
        shown.Text().ShouldContain("by you: 1");
        shown.Text().ShouldContain(@"/drug name\:imatinib: Wrong: Mine.");
        shown.Text().ShouldContain("after 90 days");
        shown.Text().ShouldNotContain("Another");
        MessageRules.Broken(shown).ShouldBeEmpty();

        var button = shown.Button("Delete my reports").CustomId!;
        var pressed = new ComponentInteraction(77, "token", new InteractionUser(5, []), button, [], Private: true);
        bot.DeferralOf(pressed).ShouldBe(Deferral.Update);
        var after = ((UpdateResponse)await bot.SendAsync(pressed)).Message;
        after.Text().ShouldContain("Deleted reports of yours: 1");
        after.Labels().ShouldBeEmpty();
        bot.Store.State.Read("reports").Values.ShouldAllBe(json => !json.Contains("discord:5") && !json.Contains("Mine."));
        (await ShowAsync(bot, 6)).Text().ShouldContain("Another's.");
        (await bot.IndexAsync("reports", Bot.Admin)).Message.Text().ShouldContain("Earlier reports: 1");
    }

    [Fact]
    public async Task Whoever_presses_anothers_button_deletes_their_own_alone()
    {
        await using var bot = await Bot.StartAsync();
        await ReportAsync(bot, 5, "Mine.");
        var button = (await ShowAsync(bot, 5)).Button("Delete my reports").CustomId!;

        var pressed = new ComponentInteraction(78, "token", new InteractionUser(6, []), button, [], Private: true);
        var other = (UpdateResponse)await bot.SendAsync(pressed);

        other.Message.Text().ShouldContain("Deleted reports of yours: 0");
        (await ShowAsync(bot, 5)).Text().ShouldContain("Mine.");
    }

    [Fact]
    public async Task An_administrator_sees_that_changes_are_kept_for_how_long_and_why()
    {
        await using var bot = await Bot.StartAsync();
        await bot.PreviewAsync("added.txt", "A text.");

        (await ShowAsync(bot, Bot.Admin)).Text().ShouldContain("by you: 1\nThey stay 400 days, so that it is known who changed what.");
        (await ShowAsync(bot, 77)).Text().ShouldNotContain("log of changes");
    }

    [Fact]
    public async Task It_is_private_whatever_is_asked_for_registered_and_in_the_help()
    {
        await using var bot = await Bot.StartAsync();
        var command = bot.Command("privacy", ("private", "false"));

        bot.DeferralOf(command).ShouldBe(Deferral.Private);
        ((MessageResponse)await bot.SendAsync(command)).Message.IsPrivate.ShouldBeTrue();
        (await bot.CommandAsync("help")).Message.Text().ShouldContain("/privacy — Shows you what is kept of you");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task It_is_in_the_language_of_who_asks(string locale)
    {
        await using var bot = await Bot.StartAsync();
        await ReportAsync(bot, Bot.Admin, "");
        await bot.PreviewAsync("added.txt", "A text.");
        bot.In(locale);

        var shown = await ShowAsync(bot, Bot.Admin);
        string[] said = [shown.Text(), .. shown.Labels()];
        string[] english = ["you", "kept", "They", "Delete", "Wrong"];
        said.ShouldAllBe(s => !english.Any(s.Contains));
    }

    private static async Task<Message> ShowAsync(Bot bot, ulong user) =>
        ((MessageResponse)await bot.SendAsync(bot.Command("privacy") with { User = new InteractionUser(user, []) })).Message;

    private static async Task ReportAsync(Bot bot, ulong user, string reason)
    {
        var card = (await bot.CommandAsync("drug", ("name", "imatinib"))).Message;
        var answer = ((MessageResponse)await bot.PressAsync(card.Button("Show quotes").CustomId!)).Message;
        var form = (FormResponse)await bot.PressAsync(answer.Button("Wrong answer?").CustomId!);
        await bot.FillInAsync(form, user, ("reason", reason));
    }
}
