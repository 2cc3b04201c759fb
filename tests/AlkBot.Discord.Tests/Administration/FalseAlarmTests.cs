using AlkBot.Answers.Facts;
using AlkBot.Discord.Interactions;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Administration;

public sealed class FalseAlarmTests
{
    [Fact]
    public async Task An_administrator_marks_a_contradiction_with_a_reason_and_it_stays_marked_through_a_rebuild()
    {
        await using var bot = await ContradictingAsync();
        var choice = (await TypeAsync(bot, "phase")).ShouldHaveSingleItem();
        choice.Name.ShouldContain("NCT00000009 · Phase · phase II ≠ phase III");
        (await bot.CommandAsync("conflicts")).Message.Text().ShouldContain($"NCT00000009 · phase · {choice.Value}");

        var marked = await MarkAsync(bot, choice.Value, "III is of the *extension*");

        marked.Message.IsPrivate.ShouldBeTrue();
        marked.Message.Text().ShouldContain("Marked as a false alarm");
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);
        (await bot.CommandAsync("conflicts")).Message.Text().ShouldContain("III is of the \\*extension\\*");
        (await bot.CommandAsync("trial", ("nct", "NCT00000009"))).Message.Text().ShouldNotContain("⚠ The sources differ");
        bot.Store.ReadLog().Entries.ShouldContain(e => e.Action == "false alarm" && e.By == "discord:7 (ada)" && e.Detail.StartsWith(choice.Value));

        (await MarkAsync(bot, choice.Name, null)).Message.Text().ShouldContain("No longer marked");
        (await bot.CommandAsync("trial", ("nct", "NCT00000009"))).Message.Text().ShouldContain("⚠ The sources differ");
    }

    [Fact]
    public async Task Without_a_reason_or_a_contradiction_nothing_is_marked()
    {
        await using var bot = await ContradictingAsync();
        var key = (await TypeAsync(bot, ""))[0].Value;

        (await MarkAsync(bot, key, null)).Message.Text().ShouldContain("give a reason");
        (await MarkAsync(bot, "abc", "because")).Message.Text().ShouldContain("There is no contradiction abc");
        (await MarkAsync(bot, key, new string('x', 301))).Message.Text().ShouldContain("at most 300 characters");
        (await bot.CommandAsync("conflicts")).Message.Text().ShouldContain("in 1 place.");
    }

    [Fact]
    public async Task A_mark_of_what_is_no_contradiction_any_more_can_be_taken_away()
    {
        await using var bot = await ContradictingAsync();
        await FalseAlarms.MarkAsync(bot.Store.State, "0123456789ab", new FalseAlarm("Was a slip", DateTimeOffset.UnixEpoch), default);

        (await MarkAsync(bot, "0123456789ab", "because")).Message.Text().ShouldContain("There is no contradiction 0123456789ab");
        (await MarkAsync(bot, "0123456789ab", null)).Message.Text().ShouldContain("No longer marked");

        bot.Store.State.Read("false-alarms").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_may_mark_or_is_offered_anything()
    {
        await using var bot = await ContradictingAsync();
        var key = (await TypeAsync(bot, ""))[0].Value;

        (await MarkAsync(bot, key, "because", new InteractionUser(8, []))).Message.Text().ShouldContain("Only those who administer me");
        (await TypeAsync(bot, "", new InteractionUser(8, []))).ShouldBeEmpty();
        (await bot.CommandAsync("conflicts")).Message.Text().ShouldContain("in 1 place.");
    }

    private static Task<Bot> ContradictingAsync() => Bot.StartAsync(new EvidenceBuilder("two-phases")
        .Passage("NCT00000009 is a phase II study.").Passage("NCT00000009 is a phase III study.").Entity("trial:NCT00000009", "NCT00000009")
        .Fact("trial:NCT00000009", "phase", "phase II", "NCT00000009 is a phase II study.")
        .Fact("trial:NCT00000009", "phase", "phase III", "NCT00000009 is a phase III study.")
        .Build());

    private static async Task<MessageResponse> MarkAsync(Bot bot, string conflict, string? reason, InteractionUser? user = null)
    {
        var options = new Dictionary<string, OptionValue> { ["conflict"] = new(conflict, 3) };
        if (reason is not null)
            options["reason"] = new OptionValue(reason, 3);
        return (MessageResponse)await bot.SendAsync(new CommandInteraction(
            90_000 + (ulong)conflict.Length, "token", user ?? new InteractionUser(Bot.Admin, []) { Name = "ada" }, "index", "false-alarm", options));
    }

    private static async Task<IReadOnlyList<AutocompleteChoice>> TypeAsync(Bot bot, string typed, InteractionUser? user = null) =>
        ((AutocompleteResponse)await bot.SendAsync(new AutocompleteInteraction(
            91_000, "token", user ?? new InteractionUser(Bot.Admin, []), "index", "conflict", typed)
        {
            Subcommand = "false-alarm",
        })).Choices;
}
