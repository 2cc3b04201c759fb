using System.Net;
using System.Text.Json.Nodes;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Endpoint;

/// <summary>What the handler is asked, for what Discord sends.</summary>
public sealed class InteractionSpecs : HttpBotSpecs
{
    [Fact]
    public async Task A_command_comes_with_its_options()
    {
        _bot.Discord.Make.Roles = [11, 12];
        var interaction = _bot.Discord.Make.Command("trials", ("drug", "ceritinib"), ("count", 3), ("private", true));
        var asked = (CommandInteraction)await AskAsync(interaction);
        asked.Name.ShouldBe("trials");
        asked.Subcommand.ShouldBeNull();
        asked.Options["drug"].ShouldBe(new OptionValue("ceritinib", 3));
        asked.Options["count"].ShouldBe(new OptionValue("3", 4));
        asked.Options["private"].ShouldBe(new OptionValue("true", 5));
        asked.User.Id.ShouldBe(_bot.Discord.Make.UserId);
        asked.User.Roles.ShouldBe([11ul, 12ul]);
    }

    [Fact]
    public async Task A_subcommand_comes_with_its_own_options()
    {
        var asked = (CommandInteraction)await AskAsync(_bot.Discord.Make.Subcommand("index", "rebuild", ("private", false)));
        asked.Name.ShouldBe("index");
        asked.Subcommand.ShouldBe("rebuild");
        asked.Options["private"].Text.ShouldBe("false");
    }

    [Fact]
    public async Task In_a_direct_message_the_user_has_no_roles()
    {
        _bot.Discord.Make.InGuild = false;
        var asked = await AskAsync(_bot.Discord.Make.Command("trial"));
        asked.User.Id.ShouldBe(_bot.Discord.Make.UserId);
        asked.User.Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_comes_with_the_option_that_is_typed_into()
    {
        _bot.Handler.Answer(new AutocompleteResponse([new AutocompleteChoice("Zykadia", "ceritinib")]));
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Autocomplete("drug", "name", "zyk"));
        var asked = _bot.Handler.Received.ShouldHaveSingleItem().ShouldBeOfType<AutocompleteInteraction>();
        (asked.Command, asked.Option, asked.Typed).ShouldBe(("drug", "name", "zyk"));
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":8,"data":{"choices":[{"name":"Zykadia","value":"ceritinib"}]}}""");
    }

    [Fact]
    public async Task A_button_comes_with_its_custom_id()
    {
        var asked = (ComponentInteraction)await AskAsync(_bot.Discord.Make.Component("v1:page:2"));
        asked.CustomId.ShouldBe("v1:page:2");
        asked.Values.ShouldBeEmpty();
        asked.Private.ShouldBeFalse();
    }

    [Fact]
    public async Task A_menu_on_a_private_message_comes_with_its_values_and_says_so()
    {
        var asked = (ComponentInteraction)await AskAsync(_bot.Discord.Make.Component("menu", new JsonObject { ["flags"] = 64 }, "a", "b"));
        asked.Values.ShouldBe(["a", "b"]);
        asked.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task The_message_command_comes_with_all_text_of_the_message()
    {
        var interaction = _bot.Discord.Make.MessageCommand("Look up in the review", "content");
        interaction["data"]!["resolved"]!["messages"]!["3"]!["embeds"]!.AsArray().Add(new JsonObject
        {
            ["title"] = "title",
            ["description"] = "description",
            ["fields"] = new JsonArray(new JsonObject { ["name"] = "name", ["value"] = "value" }),
        });
        interaction["data"]!["resolved"]!["messages"]!["3"]!["message_snapshots"] =
            new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = "forwarded" } });
        var asked = (MessageCommandInteraction)await AskAsync(interaction);
        asked.Content.ShouldBe("content\ntitle\ndescription\nname\nvalue\nforwarded");
    }

    [Fact]
    public async Task A_form_comes_with_its_fields()
    {
        var asked = (ModalInteraction)await AskAsync(_bot.Discord.Make.Modal("form", ("one", "1"), ("two", "2")));
        asked.CustomId.ShouldBe("form");
        asked.Fields.ShouldBe(new Dictionary<string, string> { ["one"] = "1", ["two"] = "2" });
    }

    [Theory]
    [InlineData(2, "{}")]
    [InlineData(2, """{"name":5}""")]
    [InlineData(2, """{"name":"look","type":3}""")]
    [InlineData(2, """{"name":"look","type":2}""")]
    [InlineData(3, "{}")]
    [InlineData(3, """{"custom_id":null}""")]
    [InlineData(5, """{"custom_id":{}}""")]
    [InlineData(6, "{}")]
    [InlineData(4711, """{"name":"trial"}""")]
    public async Task What_is_not_known_or_lacks_something_is_asked_as_unknown(int type, string data)
    {
        var asked = await AskAsync(_bot.Discord.Make.Envelope(type, (JsonObject)JsonNode.Parse(data)!));
        asked.ShouldBeOfType<UnknownInteraction>().Type.ShouldBe(type);
    }

    [Fact]
    public async Task An_interaction_without_data_is_asked_as_unknown() =>
        (await AskAsync(_bot.Discord.Make.Envelope(2))).ShouldBeOfType<UnknownInteraction>();

    [Fact]
    public async Task Typing_without_data_gets_no_choices()
    {
        _bot.Handler.Answer(new AutocompleteResponse([]));
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Envelope(4));
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":8,"data":{"choices":[]}}""");
    }

    [Fact]
    public async Task Options_of_wrong_form_are_passed_over()
    {
        var interaction = _bot.Discord.Make.Command("trial", ("good", "1"));
        var options = interaction["data"]!["options"]!.AsArray();
        options.Add(new JsonObject { ["name"] = "object", ["value"] = new JsonObject() });
        options.Add(new JsonObject { ["name"] = "none" });
        options.Add("text");
        options.Add(new JsonObject { ["value"] = "nameless" });
        var asked = (CommandInteraction)await AskAsync(interaction);
        asked.Options.Keys.ShouldBe(["good"]);
    }

    [Fact]
    public void Printing_an_interaction_does_not_show_its_token() =>
        new CommandInteraction(7, "secret", new InteractionUser(8, []), "trial", null, new Dictionary<string, OptionValue>())
            .ToString().ShouldNotContain("secret");

    private async Task<Interaction> AskAsync(JsonObject interaction)
    {
        var exchange = await _bot.SendAsync(interaction);
        exchange.Status.ShouldBe(HttpStatusCode.OK);
        exchange.CallbackType.ShouldBe(4);
        return _bot.Handler.Received.ShouldHaveSingleItem();
    }
}
