using System.Text;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Completion;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Registration;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Registration;

public sealed class CommandRegistrationTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Commands = CommandRegistration.Of(BotCommands.Catalog);

    [Fact]
    public void Every_command_of_the_terminal_is_registered_and_can_answer_in_private()
    {
        foreach (var declaration in BotCommands.Catalog.Commands.Select(c => c.Declaration))
        {
            var command = Commands.Single(c => c.Name == declaration.Name && c.Type == ApplicationCommand.ChatInput);
            command.Options!.Select(o => o.Name).ShouldBe([.. declaration.Options.Select(o => o.Name), "private"], ignoreOrder: true);
            command.Options!.Single(o => o.Name == "private").Type.ShouldBe(5);
            (command.IntegrationTypes, command.Contexts).ShouldSatisfyAllConditions(
                c => c.IntegrationTypes.ShouldBe([0, 1]), c => c.Contexts.ShouldBe([0, 1, 2]));
        }
    }

    [Fact]
    public void All_of_it_holds_to_the_rules() => RegistrationRules.Broken(Commands).ShouldBeEmpty();

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es-ES")]
    [InlineData("es-419")]
    [InlineData("ja")]
    [InlineData("zh-CN")]
    public void What_commands_and_options_do_is_said_in_each_language(string locale)
    {
        static IEnumerable<ApplicationCommandOption> WithInner(ApplicationCommandOption option) =>
            (option.Options ?? []).SelectMany(WithInner).Prepend(option);
        var slash = Commands.Where(c => c.Type == ApplicationCommand.ChatInput).ToList();

        foreach (var command in slash)
            command.DescriptionLocalizations![locale].ShouldNotBe(command.Description);
        foreach (var option in slash.SelectMany(c => c.Options ?? []).SelectMany(WithInner))
            option.DescriptionLocalizations!.Keys.ShouldContain(locale, option.Description);
    }

    [Fact]
    public void A_closed_set_is_choices_and_names_are_completed()
    {
        var trials = Commands.Single(c => c.Name == "trials").Options!;

        trials.Single(o => o.Name == "phase").ShouldSatisfyAllConditions(
            o => o.Choices!.ShouldContain(new ApplicationCommandChoice("III", "III")), o => o.Autocomplete.ShouldBeNull());
        trials.Single(o => o.Name == "drug").ShouldSatisfyAllConditions(
            o => o.Autocomplete.ShouldBe(true), o => o.Choices.ShouldBeNull(), o => o.MaxLength.ShouldBe(100));
        Commands.Single(c => c.Name == "ask").Options![0].MaxLength.ShouldBe(4000);
    }

    [Fact]
    public async Task Classes_are_choices_drawn_from_the_index_and_each_finds_a_drug()
    {
        await using var index = await Bot.OpenAsync(ClassesOf(3));

        var classes = Class(CommandRegistration.Of(BotCommands.Catalog, ValueCompletion.Of(index.Lease.Library)));

        classes.Choices!.Select(c => c.Value).ShouldBe(["class 0", "class 1", "class 2"], ignoreOrder: true);
        (classes.Autocomplete, classes.MaxLength).ShouldBe((null, null));
        var answerer = new Answerer();
        foreach (var choice in classes.Choices!)
        {
            var answer = await answerer.AnswerAsync($"/drugs class:\"{choice.Value}\"", index.Lease.Library, default);
            answer.Status.ShouldBe(AnswerStatus.Answered, choice.Value);
        }
    }

    [Fact]
    public async Task Without_an_index_or_with_more_classes_than_Discord_lists_they_are_completed()
    {
        await using var index = await Bot.OpenAsync(ClassesOf(26));
        var values = ValueCompletion.Of(index.Lease.Library);

        foreach (var commands in new[] { Commands, CommandRegistration.Of(BotCommands.Catalog, values) })
            (Class(commands).Autocomplete, Class(commands).Choices).ShouldBe((true, null));
    }

    [Fact]
    public void Every_option_but_running_text_is_chosen_or_completed() =>
        Commands.Where(c => c.Name != "index").SelectMany(c => c.Options ?? [])
            .Where(o => o.Type == ApplicationCommandOption.Text && o.Choices is null && o.Autocomplete != true)
            .Select(o => o.Name).ShouldBe(["question", "claim"]);

    [Fact]
    public void The_index_command_can_answer_in_private_or_openly_too() =>
        Commands.Single(c => c.Name == "index").Options!.ShouldAllBe(s => s.Options![s.Options!.Count - 1].Name == "private");

    [Fact]
    public void The_index_command_takes_a_file_to_add_and_completes_a_source_to_remove()
    {
        var subcommands = Commands.Single(c => c.Name == "index").Options!;

        var file = subcommands.Single(s => s.Name == "add").Options![0];
        (file.Name, file.Type, file.Required).ShouldBe(("file", 11, true));
        var source = subcommands.Single(s => s.Name == "remove").Options![0];
        (source.Name, source.Type, source.Required, source.Autocomplete).ShouldBe(("source", 3, true, true));
    }

    [Fact]
    public void The_index_command_is_hidden_by_default_and_the_look_up_stands_on_messages()
    {
        var json = Encoding.UTF8.GetString(CommandRegistration.Write(Commands));

        Commands.Single(c => c.Name == "index").DefaultMemberPermissions.ShouldBe(0);
        Commands.Single(c => c.Name == "index").Options!.Select(o => o.Name).ShouldBe(
            ["status", "log", "add", "remove", "rebuild", "rollback", "verify", "false-alarm", "reports"]);
        json.ShouldContain("\"default_member_permissions\":0");
        json.ShouldContain("""{"name":"Look up in the review","type":3,"integration_types":[0,1],"contexts":[0,1,2]}""");
        json.ShouldContain("""{"name":"Check this claim","type":3,"integration_types":[0,1],"contexts":[0,1,2]}""");
    }

    [Fact]
    public void A_declaration_that_breaks_a_rule_is_told_before_it_is_sent()
    {
        var broken = new ApplicationCommand("Bad Name")
        {
            Description = new string('x', 101),
            Options =
            [
                new ApplicationCommandOption(3, "a", "A") { Choices = [new ApplicationCommandChoice("", "x")], Autocomplete = true },
                new ApplicationCommandOption(3, "a", "A") { Required = true },
                .. Enumerable.Range(0, 80).Select(n => new ApplicationCommandOption(3, $"option-{n}", new string('x', 100))),
            ],
        };

        RegistrationRules.Broken([broken, broken]).Select(r => r.Split(':')[^1].Trim()).Distinct().Count().ShouldBeGreaterThanOrEqualTo(8);
    }

    private static ApplicationCommandOption Class(IReadOnlyList<ApplicationCommand> commands) =>
        commands.Single(c => c.Name == "drugs").Options!.Single(o => o.Name == "class");

    private static SourceEvidence ClassesOf(int count)
    {
        var review = new EvidenceBuilder("classes").Passage(string.Join(", ", Enumerable.Range(0, count).Select(n => $"drug {n} is class {n}")));
        for (var i = 0; i < count; i++)
            review.Entity($"drug:{i}", $"drug {i}").Fact($"drug:{i}", Predicates.Class, $"class {i}", $"class {i}");
        return review.Build();
    }
}
