using AlkBot.Answers.Contract;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Components;

/// <summary>Makes messages of answers: a page with what there is to press under it.</summary>
internal sealed class AnswerMessages(CommandCatalog catalog)
{
    /// <summary>
    /// The answer as a new message. Where no button can lead to the rest of it, because what was asked is too long for a custom id,
    /// the rest follows, seen by the person who asked alone.
    /// </summary>
    /// <param name="asked">The answer.</param>
    /// <param name="isPrivate">Whether the person who asked sees it alone.</param>
    /// <param name="takesThread">Whether a thread can be opened under it.</param>
    public MessageResponse New(AskedAnswer asked, bool isPrivate, bool takesThread = false)
    {
        const int page = 1;
        var message = Threaded(Page(asked, ComponentAction.Page, page, isPrivate), asked, takesThread && !isPrivate);
        var (shown, withFiles) = WithFiles(message, asked, page);
        return new MessageResponse(shown)
        {
            FollowUps = new ComponentId(ComponentAction.Page, asked.Inquiry).Write() is not null ? [] : [.. Rest(asked)],
            WithFiles = withFiles,
        };
    }

    /// <summary>Another page of the answer, in place of the one that is shown.</summary>
    public UpdateResponse Turned(AskedAnswer asked, ComponentAction view, int page)
    {
        var message = Page(asked, view, page, isPrivate: true);
        var (shown, withFiles) = view == ComponentAction.Page ? WithFiles(message, asked, page) : (message, null);
        // What the page before had goes with it.
        return new UpdateResponse(asked is { Picture: null, Packet: null } ? shown : shown with { Attachments = [] }) { WithFiles = withFiles };
    }

    /// <summary>One page of a view of the answer; the last one where there are fewer by now.</summary>
    public Message Page(AskedAnswer asked, ComponentAction view, int page, bool isPrivate)
    {
        var pages = asked.PagesOf(view);
        var number = Math.Clamp(page, 1, pages.Count);
        return asked.MessageOf(view, number, isPrivate, () => Compose(asked, view, pages, number, isPrivate));
    }

    /// <summary>A page of the answer for everybody, with who shows it to them.</summary>
    public MessageResponse Shared(AskedAnswer asked, int page, ulong by, bool takesThread = false)
    {
        var message = Threaded(Page(asked, ComponentAction.Page, page, isPrivate: false), asked, takesThread);
        message = message with { Components = [.. message.Components, new TextDisplay(asked.Language.Say($"-# Shared by <@{by}>"))] };
        var (shown, withFiles) = WithFiles(message, asked, page);
        return new MessageResponse(shown) { WithFiles = withFiles };
    }

    private static Message Threaded(Message message, AskedAnswer asked, bool takesThread) =>
        takesThread && asked.Packet is not null ? ThreadButton.On(message, asked) : message;

    // The first page has the files: the message before them, and what makes it with them.
    private static (Message Message, Func<Message>? WithFiles) WithFiles(Message message, AskedAnswer asked, int page) => (page, asked.Packet) switch
    {
        (1, { } packet) => (PacketAdding.Announce(message, asked.Language), PacketAdding.To(message, packet, asked.Language)),
        (1, null) => (message, PictureAdding.To(message, asked)),
        _ => (message, null),
    };

    private Message Compose(AskedAnswer asked, ComponentAction view, IReadOnlyList<AnswerPage> pages, int number, bool isPrivate)
    {
        var page = pages[number - 1];
        var isWhole = view == ComponentAction.Page && asked.Rendered.Quotes.Count == 0;
        IReadOnlyList<Component>[] rows =
        [
            PageButtons.Of(asked.Inquiry, number, pages.Count, asked.Language, view),
            view == ComponentAction.Page ? FurtherButtons.Of(asked, number, isPrivate, catalog) : FurtherButtons.Back(asked),
            view == ComponentAction.Quotes || isWhole ? CitationMenu.Of(page.Passages, asked.Answer, catalog, asked.Language) : [],
            view == ComponentAction.Page ? CommandMenu.Of(asked, page) : [],
        ];
        // A menu has its row to itself.
        return new Message
        {
            Components = [page.Frame, .. rows.SelectMany(r => r.Chunk(Limits.ButtonsPerRow)).Select(r => new ActionRow(r))],
            IsPrivate = isPrivate,
        };
    }

    private static IEnumerable<Message> Rest(AskedAnswer asked) => asked.Rendered.Answer.Skip(1).Concat(asked.Rendered.Quotes)
        .Select(page => new Message { Components = [page.Frame], IsPrivate = true });
}
