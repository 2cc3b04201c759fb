using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Responses;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>Pictures come by an edit, and never over a page that was turned to meanwhile; nobody has many on the way.</summary>
public sealed class TurnedSpecs : HttpBotSpecs
{
    private static readonly string Next = new ComponentId(ComponentAction.Page, new TextInquiry("/trial x"), 2).Write()!;

    [Fact]
    public async Task A_picture_that_is_ready_late_leaves_a_page_alone_that_was_turned_to_meanwhile()
    {
        using var ready = new ManualResetEventSlim();
        _bot.Handler.Answer(WithPicture(() => Wait(ready, "first page with its picture")));
        var asked = await _bot.SendAsync(_bot.Discord.Make.Command("trial", ("private", true)));
        _bot.Handler.Answer(new UpdateResponse(Text("second page")));
        var turned = await _bot.SendAsync(_bot.Discord.Make.Component(Next, MessageOf(asked)));

        turned.CallbackType.ShouldBe(7);
        ready.Set();
        await _bot.StopAsync();

        _bot.Discord.Requests.ShouldNotContain(r => r.Method == "PATCH");
    }

    [Fact]
    public async Task A_page_that_is_turned_back_gets_its_picture_again()
    {
        var asked = await _bot.SendAsync(_bot.Discord.Make.Command("trial", ("private", true)));
        _bot.Handler.Answer(new UpdateResponse(Text("second page")));
        await _bot.SendAsync(_bot.Discord.Make.Component(Next, MessageOf(asked)));
        _bot.Handler.Answer(new UpdateResponse(Text("first page")) { WithFiles = () => Text("first page with its picture") });

        var back = await _bot.SendAsync(_bot.Discord.Make.Component(Next, MessageOf(asked)));

        ((string?)(await back.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("first page with its picture");
    }

    [Fact]
    public async Task A_page_is_turned_once_the_edit_that_is_on_its_way_has_arrived()
    {
        var (turns, arrived) = (new MessageTurns(), new TaskCompletionSource());
        var edit = turns.TryEditAsync(By(7), turns: false, () => arrived.Task);

        var turn = turns.TurnAsync(new ComponentInteraction(2, "", new InteractionUser(7, []), Next, [], true) { MessageOf = 1 });

        turn.IsCompleted.ShouldBeFalse();
        arrived.SetResult();
        await turn;
        (await edit).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_as_many_pictures_on_the_way_as_one_may_goes_without_another_and_nobody_else_does()
    {
        using var pictures = new PictureQueue(new ServerLimits { AnswersPerUser = 1 });
        var arrived = new TaskCompletionSource();
        var first = pictures.TryAsync(By(7), () => Text("drawn"), _ => arrived.Task, CancellationToken.None);

        (await pictures.TryAsync(By(7), () => Text("drawn"), _ => Task.CompletedTask, CancellationToken.None)).ShouldBeFalse();
        (await pictures.TryAsync(By(8), () => Text("drawn"), _ => Task.CompletedTask, CancellationToken.None)).ShouldBeTrue();

        arrived.SetResult();
        (await first).ShouldBeTrue();
        (await pictures.TryAsync(By(7), () => Text("drawn"), _ => Task.CompletedTask, CancellationToken.None)).ShouldBeTrue();
    }

    private static UnknownInteraction By(ulong user) => new(1, "", new InteractionUser(user, []), 0);

    private static MessageResponse WithPicture(Func<Message> draw) => new(Text("first page")) { WithFiles = draw };

    private static Message Wait(ManualResetEventSlim ready, string text)
    {
        ready.Wait(TimeSpan.FromMinutes(1));
        return Text(text);
    }

    private static Message Text(string text) => new() { Components = [new TextDisplay(text)] };

    private static JsonObject MessageOf(Exchange asked) => new()
    {
        ["id"] = "2",
        ["flags"] = 64,
        ["interaction_metadata"] = new JsonObject { ["id"] = $"{asked.Interaction["id"]}", ["type"] = 2 },
    };
}
