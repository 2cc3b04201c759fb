using AlkBot.Answers.Commands;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Components;

/// <summary>Makes messages of answers: a page with what there is to press under it.</summary>
internal sealed class AnswerMessages(CommandCatalog catalog)
{
    /// <summary>
    /// The answer as a new message. Where its pages cannot be turned, because what was asked is too long for a custom id, the other
    /// pages follow it.
    /// </summary>
    public MessageResponse New(AskedAnswer asked, bool isPrivate, int page = 1)
    {
        if (PageButtons.CanTurn(asked.Inquiry, asked.Pages.Count))
            return new MessageResponse(Page(asked, page, isPrivate));
        var all = asked.Pages.Select((p, i) => Compose(asked, p, [], isPrivate, last: i == asked.Pages.Count - 1)).ToList();
        return new MessageResponse(all[0]) { FollowUps = all[1..] };
    }

    /// <summary>One page of the answer; the last one where there are fewer by now.</summary>
    public Message Page(AskedAnswer asked, int page, bool isPrivate)
    {
        var number = Math.Clamp(page, 1, asked.Pages.Count);
        return asked.MessageOf(number, isPrivate, () =>
        {
            var turning = PageButtons.Of(asked.Inquiry, number, asked.Pages.Count);
            return Compose(asked, asked.Pages[number - 1], turning, isPrivate, last: true, number);
        });
    }

    private Message Compose(
        AskedAnswer asked, AnswerPage page, IReadOnlyList<Component> turning, bool isPrivate, bool last, int number = 1)
    {
        IReadOnlyList<Component>[] rows =
        [
            turning,
            CitationMenu.Of(page.Citations, catalog),
            last ? CommandMenu.Of(asked.Answer) : [],
            last ? FurtherButtons.Of(asked, number, isPrivate, catalog) : [],
        ];
        return new Message
        {
            Embeds = page.Embeds,
            Components = [.. rows.Where(r => r.Count > 0).Select(r => new ActionRow(r))],
            Flags = isPrivate ? Message.EphemeralFlag : 0,
        };
    }
}
