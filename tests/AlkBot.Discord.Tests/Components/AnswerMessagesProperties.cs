using AlkBot.Answers.Commands;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Components;

public sealed class AnswerMessagesProperties
{
    private static readonly ComponentAction[] Views = [ComponentAction.Page, ComponentAction.Facts, ComponentAction.Quotes];

    [Fact]
    public void No_message_of_any_answer_breaks_a_rule() => Wild.Check(Asked, asked =>
    {
        var messages = new AnswerMessages(BotCommands.Catalog);
        var pages = Views.SelectMany(view => Enumerable.Range(1, Math.Min(5, asked.PagesOf(view).Count))
            .SelectMany(n => new[] { messages.Page(asked, view, n, isPrivate: false), messages.Page(asked, view, n, isPrivate: true) }));
        AllOf(messages.New(asked, isPrivate: true)).Concat(pages).Append(messages.Shared(asked, 1, ulong.MaxValue).Message)
            .SelectMany(MessageRules.Broken).ShouldBeEmpty();
    }, 200);

    [Fact]
    public void Every_page_is_a_button_away_or_follows_at_once_in_private() => Wild.Check(Asked, asked =>
    {
        var messages = new AnswerMessages(BotCommands.Catalog);
        var response = messages.New(asked, isPrivate: false);
        response.FollowUps.ShouldAllBe(m => m.IsPrivate);
        if (response.FollowUps.Count > 0)
            response.FollowUps.Count.ShouldBe(asked.Rendered.Answer.Count - 1 + asked.Rendered.Quotes.Count);
        else
            Reached(response.Message, asked, messages).ShouldBe(asked.Rendered.Answer.Count);
    }, 100);

    private static FsCheck.Gen<AskedAnswer> Asked { get; } =
        from answer in Wild.Answer
        from value in Wild.Short
        from isText in Gen.Elements(true, false)
        select AskedAnswer.Of(
            isText ? new TextInquiry(answer.Input) : new CommandInquiry("drug", new Dictionary<string, string> { ["name"] = value }),
            answer,
            new RenderingContext(["ALK", value], []));

    private static IEnumerable<Message> AllOf(MessageResponse response) => response.FollowUps.Prepend(response.Message);

    private static int Reached(Message message, AskedAnswer asked, AnswerMessages messages)
    {
        var count = 1;
        while (message.Labels().Contains("Next ▶"))
        {
            ComponentId.TryParse(message.Button("Next ▶").CustomId, out var id).ShouldBeTrue();
            id!.Page.ShouldBe(++count);
            message = messages.Page(asked, id.Action, id.Page, isPrivate: false);
        }
        return count;
    }
}
