using System.Net;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Rest;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Discord.Tests.Responses;

public sealed class ImmediateSpecs : HttpBotSpecs
{
    [Fact]
    public async Task An_answer_goes_out_in_the_response_and_mentions_nobody()
    {
        _bot.Handler.Answer(Some.Reply("answer", isPrivate: true));
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Command("trial"));
        exchange.CallbackType.ShouldBe(4);
        ((string?)exchange.Data!["components"]![0]!["content"]).ShouldBe("answer");
        exchange.IsPrivate.ShouldBeTrue();
        exchange.Data["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[]}""");
        _bot.Discord.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_message_goes_out_in_the_response()
    {
        _bot.Handler.Answer(new UpdateResponse(Some.Message("page 2")));
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Component("page:2"));
        exchange.CallbackType.ShouldBe(7);
        ((string?)exchange.Data!["components"]![0]!["content"]).ShouldBe("page 2");
    }

    [Fact]
    public async Task Follow_ups_are_sent_after_the_response_in_their_order()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2"), Some.Message("3")] });
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Command("trial"));
        ((string?)exchange.Data!["components"]![0]!["content"]).ShouldBe("1");
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("2");
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("3");
    }

    [Fact]
    public async Task What_follows_a_private_answer_is_private()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("1", isPrivate: true))
        {
            FollowUps = [Some.Message("2")],
            Continuation = (conversation, cancellationToken) => conversation.SendAsync(Some.Message("3"), cancellationToken),
        });
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Command("trial"));
        ((int?)(await exchange.NextAsync()).Body!["flags"]).ShouldBe(64 | (1 << 15));
        ((int?)(await exchange.NextAsync()).Body!["flags"]).ShouldBe(64 | (1 << 15));
    }

    [Fact]
    public async Task Work_that_goes_on_edits_its_message()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("started"))
        {
            Continuation = async (conversation, cancellationToken) =>
            {
                await conversation.EditOriginalAsync(Some.Message("half"), cancellationToken);
                await conversation.EditOriginalAsync(Some.Message("done"), cancellationToken);
            },
        });
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Subcommand("index", "rebuild"));
        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.Edited);
        await exchange.NextAsync();
        ((string?)exchange.Message(Exchange.Original)!["components"]![0]!["content"]).ShouldBe("done");
    }

    [Fact]
    public async Task A_further_message_can_carry_files_and_they_come_again_with_every_attempt()
    {
        var interaction = _bot.Discord.Make.Command("trial");
        var exchange = await _bot.SendAsync(interaction);
        var ticket = new InteractionTicket(_bot.Discord.ApplicationId, (string)interaction["token"]!, DateTimeOffset.MaxValue);
        _bot.Discord.Faults.Next(AlkBot.Testing.Emulator.Faults.Fault.Status(502));
        var table = new Attachment("facts.csv", "text/csv", "a,b"u8.ToArray());
        var files = new[] { table, new Attachment("notes.md", "text/markdown", "# a"u8.ToArray()) };
        await _bot.Rest.SendAsync(ticket, Some.Message("two files"), files, default);
        ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("two files");
        _bot.Discord.Requests.Count.ShouldBe(2);
        _bot.Discord.Requests.ShouldAllBe(request => request.Files.SequenceEqual(files.Select(file => file.Name)));
    }

    [Fact]
    public async Task A_message_not_there_yet_is_tried_again()
    {
        _bot.Discord.Faults.Next(AlkBot.Testing.Emulator.Faults.Fault.Status(404, 10015));
        _bot.Handler.Answer(new MessageResponse(Some.Message("1")) { FollowUps = [Some.Message("2")] });
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Command("trial"));
        (await exchange.NextAsync()).Kind.ShouldBe(MessageEventKind.FollowedUp);
        _bot.Discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_the_last_follow_up_Discord_takes_no_more_are_tried_and_the_answer_says_what_is_missing()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("0")) { FollowUps = Some.Messages(9) });
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Command("trial"), userInstalled: true);
        for (var i = 1; i <= 5; i++)
            ((string?)(await exchange.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe($"{i}");
        var told = await exchange.NextAsync();
        told.Id.ShouldBe(Exchange.Original);
        ((string?)told.Body!["components"]![1]!["content"])!.ShouldContain("4 more with the rest of the answer could not be sent");
        await _bot.StopAsync();
        _bot.Discord.Requests.Count.ShouldBe(7);
        _bot.Log.Lines.ShouldContain(line => line.StartsWith("Warning") && line.Contains("4 are missing"));
    }

    [Fact]
    public async Task What_breaks_is_told_to_the_log_and_only_its_id_to_the_person()
    {
        _bot.Handler.Script = (_, _) => throw new InvalidOperationException("the index is on fire");
        var interaction = _bot.Discord.Make.Command("trial");
        var exchange = await _bot.SendAsync(interaction);
        exchange.Status.ShouldBe(HttpStatusCode.OK);
        exchange.IsPrivate.ShouldBeTrue();
        var id = (string)interaction["id"]!;
        exchange.Callback!.ToJsonString().ShouldContain(id);
        exchange.Callback.ToJsonString().ShouldNotContain("fire");
        _bot.Log.Lines.ShouldContain(line => line.StartsWith("Error") && line.Contains(id) && line.Contains("on fire"));
    }

    [Fact]
    public async Task Work_that_breaks_after_the_response_says_so_in_its_message()
    {
        _bot.Handler.Answer(new MessageResponse(Some.Message("started"))
        {
            Continuation = (_, _) => throw new InvalidOperationException("on fire"),
        });
        var interaction = _bot.Discord.Make.Command("trial");
        var exchange = await _bot.SendAsync(interaction);
        var text = (string)(await exchange.NextAsync()).Body!["components"]![0]!["components"]![0]!["content"]!;
        text.ShouldContain((string)interaction["id"]!);
        text.ShouldNotContain("fire");
    }

    [Fact]
    public async Task Choices_for_a_command_are_a_fault_of_ours_and_not_of_the_person()
    {
        _bot.Handler.Answer(new AutocompleteResponse([]));
        (await _bot.SendAsync(_bot.Discord.Make.Command("trial"))).CallbackType.ShouldBe(4);
        _bot.Handler.Answer(Some.Reply("no choices"));
        (await _bot.SendAsync(_bot.Discord.Make.Autocomplete("drug", "name", "c"))).Callback!.ToJsonString()
            .ShouldBe("""{"type":8,"data":{"choices":[]}}""");
    }
}
