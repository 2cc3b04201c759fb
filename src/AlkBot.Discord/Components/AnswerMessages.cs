using AlkBot.Answers.Commands;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Messages;
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
        var pages = AnswerRenderer.Render(asked.Answer, asked.Context);
        if (PageButtons.CanTurn(asked.Inquiry, pages.Count))
            return new MessageResponse(Compose(asked, pages, Math.Clamp(page, 1, pages.Count), isPrivate));
        var all = pages.Select((p, i) => Compose(asked, p, [], isPrivate, last: i == pages.Count - 1)).ToList();
        return new MessageResponse(all[0]) { FollowUps = all[1..] };
    }

    /// <summary>One page of the answer; the last one where there are fewer by now.</summary>
    public Message Page(AskedAnswer asked, int page, bool isPrivate)
    {
        var pages = AnswerRenderer.Render(asked.Answer, asked.Context);
        return Compose(asked, pages, Math.Clamp(page, 1, pages.Count), isPrivate);
    }

    private Message Compose(AskedAnswer asked, IReadOnlyList<AnswerPage> pages, int page, bool isPrivate) => Compose(
        asked, pages[page - 1], PageButtons.Of(asked.Inquiry, page, pages.Count), isPrivate, last: true, page);

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
