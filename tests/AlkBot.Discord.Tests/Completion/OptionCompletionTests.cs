using AlkBot.Discord.Interactions;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Completion;

public sealed class OptionCompletionTests
{
    [Fact]
    public async Task Names_complete_by_every_alias_and_show_which_one_matched()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync("drug", "name", "ima")).ShouldBe([new AutocompleteChoice("imatinib", "imatinib")]);
        (await bot.TypeAsync("drug", "name", "sti")).ShouldBe([new AutocompleteChoice("imatinib (STI571)", "imatinib")]);
    }

    [Fact]
    public async Task Beginnings_come_before_parts_and_slips_of_the_finger()
    {
        var review = new EvidenceBuilder("names").Passage("nilotinib, tinibol, xtinib, timib")
            .Entity("drug:a", "nilotinib").Entity("drug:b", "tinibol").Entity("drug:c", "tinob").Build();
        await using var bot = await Bot.StartAsync(review);

        (await bot.TypeAsync("drug", "name", "tinib")).Select(c => c.Value).ShouldBe(["tinibol", "nilotinib", "tinob"]);
    }

    [Fact]
    public async Task An_option_completes_only_from_what_it_takes()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync("mutation", "name", "imatinib")).ShouldBeEmpty();
        (await bot.TypeAsync("compare", "a", "")).Select(c => c.Value)
            .ShouldBe(["imatinib", "NCT00000001", "NCT00000002", "T315I"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("no-such-command", "name")]
    [InlineData("drug", "no-such-option")]
    public async Task What_is_not_declared_completes_with_nothing(string command, string option)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync(command, option, "i")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_typed_and_whatever_names_there_are_the_choices_fit()
    {
        var names = FsCheck.Fluent.Gen.Sample(Wild.Text, 60, 30).Where(n => n.Trim().Length > 0).ToList();
        var review = new EvidenceBuilder("names").Passage("nothing");
        for (var i = 0; i < names.Count; i++)
            review.Entity($"drug:{i}", names[i], $"alias {i} {names[i]}");
        await using var bot = await Bot.StartAsync(review.Build());

        foreach (var typed in names.Append("").Append("alias").Append("a"))
        {
            var choices = await bot.TypeAsync("drug", "name", typed);
            choices.Count.ShouldBeLessThanOrEqualTo(25);
            choices.ShouldAllBe(c => c.Name.Length >= 1 && c.Name.Length <= 100 && c.Value.Length >= 1 && c.Value.Length <= 100);
            choices.Select(c => c.Value).ShouldBeUnique();
        }
    }
}
