using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlkBot.Answers.Commands;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Registration;

namespace AlkBot.Discord.Tests.Registration;

public sealed class RegistrationDiffTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Ours = CommandRegistration.Of(BotCommands.Catalog);

    [Fact]
    public void What_Discord_returns_of_our_own_registration_is_no_difference() => Compare(AsDiscordReturnsIt()).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Commands_added_removed_and_changed_are_told_apart()
    {
        var theirs = AsDiscordReturnsIt();
        theirs.RemoveAt(0);
        theirs[0]!["description"] = "Another";
        theirs.Add(JsonNode.Parse("""{"id":"1","type":1,"name":"old","description":"Gone"}"""));

        var diff = Compare(theirs);

        diff.Added.ShouldBe([$"/{Ours[0].Name}"]);
        diff.Changed.ShouldBe([$"/{Ours[1].Name}"]);
        diff.Removed.ShouldBe(["/old"]);
    }

    [Theory]
    [InlineData("default_member_permissions", "\"8\"")]
    [InlineData("contexts", "[0]")]
    [InlineData("nsfw", "true")]
    [InlineData("options", "[]")]
    public void A_difference_in_what_we_declare_is_seen(string property, string value)
    {
        var theirs = AsDiscordReturnsIt();
        theirs[0]![property] = JsonNode.Parse(value);

        Compare(theirs).Changed.ShouldBe([$"/{Ours[0].Name}"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{\"type\":1}]")]
    [InlineData("null")]
    public void What_is_no_list_of_commands_is_told_as_such(string json) =>
        Should.Throw<JsonException>(() => RegistrationDiff.Between(Ours, Encoding.UTF8.GetBytes(json)));

    private static RegistrationDiff Compare(JsonArray theirs) =>
        RegistrationDiff.Between(Ours, Encoding.UTF8.GetBytes(theirs.ToJsonString()));

    // With ids, permissions as text, defaults spelt out, empty descriptions, sets in another order: as the documentation shows responses.
    private static JsonArray AsDiscordReturnsIt()
    {
        var commands = JsonNode.Parse(CommandRegistration.Write(Ours))!.AsArray();
        foreach (var command in commands.Select(c => c!.AsObject()))
        {
            command["id"] = "123";
            command["application_id"] = "42";
            command["version"] = "7";
            command["nsfw"] = false;
            command["dm_permission"] = true;
            command["name_localizations"] = null;
            command["default_member_permissions"] = command["default_member_permissions"] is { } p ? p.ToString() : null;
            command["contexts"] = new JsonArray(2, 1, 0);
            command["description"] ??= "";
            foreach (var option in command["options"]?.AsArray() ?? [])
                option!["required"] ??= false;
        }
        return commands;
    }
}
