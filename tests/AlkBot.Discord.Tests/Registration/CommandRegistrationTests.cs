using System.Text;
using AlkBot.Answers.Commands;
using AlkBot.Discord.Registration;

namespace AlkBot.Discord.Tests.Registration;

public sealed class CommandRegistrationTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Commands = CommandRegistration.Of(CommandCatalog.Default);

    [Fact]
    public void Every_command_of_the_terminal_is_registered_and_can_answer_in_private()
    {
        foreach (var declaration in CommandCatalog.Default.Commands.Select(c => c.Declaration))
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
    public void The_index_command_is_hidden_by_default_and_the_look_up_stands_on_messages()
    {
        var json = Encoding.UTF8.GetString(CommandRegistration.Write(Commands));

        Commands.Single(c => c.Name == "index").DefaultMemberPermissions.ShouldBe(0);
        Commands.Single(c => c.Name == "index").Options!.Select(o => o.Name).ShouldBe(["status", "rebuild", "rollback", "verify"]);
        json.ShouldContain("\"default_member_permissions\":0");
        json.ShouldContain("""{"name":"Look up in the review","type":3,"integration_types":[0,1],"contexts":[0,1,2]}""");
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
}
