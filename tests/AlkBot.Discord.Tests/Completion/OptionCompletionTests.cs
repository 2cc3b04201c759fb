using AlkBot.Discord.Interactions;
using AlkBot.Evidence;
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
    public async Task Trials_and_mutations_show_what_tells_them_apart_and_are_found_by_it()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync("mutation", "name", "imatinib"))
            .ShouldBe([new AutocompleteChoice("T315I · resistance to: imatinib", "T315I")]);
        (await bot.TypeAsync("mutation", "name", "t315i"))
            .ShouldBe([new AutocompleteChoice("T315I · resistance to: imatinib", "T315I")]);
    }

    [Fact]
    public async Task What_is_shown_of_a_name_is_understood_as_that_name()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.CommandAsync("mutation", ("name", "T315I · resistance to: imatinib"))).Message.Text().ShouldContain("## T315I");
    }

    [Fact]
    public async Task A_comparison_does_not_offer_what_it_holds()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync("compare", "b", "", others: "STI571")).Select(c => c.Value)
            .ShouldBe(["NCT00000001", "NCT00000002", "T315I"], ignoreOrder: true);
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

        (await bot.TypeAsync("mutation", "name", "NCT00000001")).ShouldBeEmpty();
        (await bot.TypeAsync("compare", "a", "")).Select(c => c.Value)
            .ShouldBe(["imatinib", "NCT00000001", "NCT00000002", "T315I"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("drugs", "company", "nov", "Novartis")]
    [InlineData("drugs", "company", "artis", "Novartis")]
    [InlineData("drugs", "company", "novratis", "Novartis")]
    [InlineData("trials", "sponsor", "pharma", "Ariad Pharmaceuticals")]
    [InlineData("trials", "sponsor", "novartsi", "Novartis")]
    [InlineData("mutations", "location", "phosphate", "phosphate loop")]
    [InlineData("drugs", "class", "abl", "BCR-ABL inhibitor")]
    [InlineData("trials", "previous-treatment", "interf", "interferon")]
    [InlineData("help", "command", "/mut", "mutation")]
    [InlineData("help", "command", "compaer", "compare")]
    public async Task Values_that_the_sources_state_complete_by_beginning_part_and_slip_of_the_finger(
        string command, string option, string typed, string first)
    {
        await using var bot = await Bot.StartAsync(Bot.Review(), Companies());

        (await bot.TypeAsync(command, option, typed)).Select(c => c.Value).FirstOrDefault().ShouldBe(first);
    }

    [Fact]
    public async Task A_beginning_comes_before_a_part_and_a_part_before_a_slip()
    {
        await using var bot = await Bot.StartAsync(Companies());

        (await bot.TypeAsync("drugs", "company", "ariad")).Select(c => c.Value).ShouldBe(["Ariad Pharmaceuticals", "New Ariad", "Arid"]);
    }

    [Fact]
    public async Task Passages_complete_by_source_section_and_number_and_what_is_shown_is_taken_too()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.TypeAsync("cite", "id", "")).ShouldBe(
        [
            new AutocompleteChoice("imatinib-review:1 · Resistance", "imatinib-review:1"),
            .. Enumerable.Range(2, 3).Select(n => new AutocompleteChoice($"imatinib-review:{n} · Resistance", $"imatinib-review:{n}")),
        ]);
        (await bot.TypeAsync("cite", "id", "resist"))[0].Value.ShouldBe("imatinib-review:1");
        (await bot.TypeAsync("cite", "id", "imatinib-review:3"))[0].Value.ShouldBe("imatinib-review:3");
        (await bot.CommandAsync("cite", ("id", "imatinib-review:2 · Resistance"))).Message.Text()
            .ShouldStartWith("### imatinib-review:2\n");
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

    private static SourceEvidence Companies() => new EvidenceBuilder("companies")
        .Passage("nilotinib of Novartis is a BCR-ABL inhibitor; ponatinib is of Ariad Pharmaceuticals, New Ariad or Arid.")
        .Passage("Y253H lies in the phosphate loop.")
        .Entity("drug:nilotinib", "nilotinib").Entity("drug:ponatinib", "ponatinib").Entity("mutation:Y253H", "Y253H")
        .Fact("drug:nilotinib", Predicates.Company, "Novartis", "Novartis")
        .Fact("drug:nilotinib", Predicates.Class, "BCR-ABL inhibitor", "BCR-ABL inhibitor")
        .Fact("drug:ponatinib", Predicates.Company, "Ariad Pharmaceuticals", "Ariad Pharmaceuticals")
        .Fact("drug:ponatinib", Predicates.Company, "New Ariad", "New Ariad")
        .Fact("drug:ponatinib", Predicates.Company, "Arid", "Arid")
        .Fact("mutation:Y253H", Predicates.Location, "phosphate loop", "phosphate loop")
        .Build();
}
