using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using AlkBot.Discord.Text;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Threads;

/// <summary>
/// Opens a thread under a packet and posts its cards there: the answer's pages, then its quotes. It takes a bot that is a member of the
/// server, so there is none where the program has no client with a token.
/// </summary>
internal sealed class PacketThread(DiscordRestClient? rest, ILogger logger)
{
    /// <summary>The most cards; whoever wants more has the packet's files.</summary>
    public const int MostCards = 20;

    /// <summary>Whether a thread can be opened where <paramref name="interaction"/> happened.</summary>
    public bool IsOffered(Interaction interaction) => rest is { HasToken: true } && interaction.Threads.HasFlag(ThreadRights.Bot);

    /// <summary>Opens the thread of <paramref name="asked"/> under the message that was pressed, or says why not.</summary>
    public MessageResponse Open(ComponentInteraction pressed, ComponentId id, AskedAnswer asked)
    {
        var language = asked.Language;
        if (rest is null || !IsOffered(pressed) || pressed is not { Private: false, Message: { } place })
        {
            return Replies.Private(language.Word(
                "I may open no thread here. It takes a text channel of a server where I may create public threads and write in them."));
        }
        if (!pressed.Threads.HasFlag(ThreadRights.User))
            return Replies.Private(language.Word("You may open no thread here, or not write in one."));
        if (asked.Packet is null || id.Page != ThreadButton.MarkOf(asked))
            return Replies.Private(language.Word("The sources have changed since this packet was made. Please use the command anew."));
        var opening = Replies.Private(language.Word("The thread is being opened."));
        return opening with
        {
            Continuation = (conversation, cancellationToken) => FillAsync(rest, place, asked, pressed, conversation, cancellationToken),
        };
    }

    private async Task FillAsync(
        DiscordRestClient client, MessagePlace place, AskedAnswer asked, ComponentInteraction pressed, IInteractionFollowUp conversation,
        CancellationToken cancellationToken)
    {
        var (language, thread, posted) = (asked.Language, $"<#{place.Id}>", 0);
        var cards = asked.Rendered.Answer.Concat(asked.Rendered.Quotes).Take(MostCards).ToList();
        try
        {
            await OpenAsync(client, place, Label.Of(asked.Answer.Title, Limits.ThreadName), cancellationToken).ConfigureAwait(false);
            foreach (var card in cards)
            {
                var message = new Message { Components = [card.Frame], Nonce = $"{pressed.Id}-{posted}" };
                await client.PostAsync(place.Id, message, cancellationToken).ConfigureAwait(false);
                posted++;
            }
            await TellAsync(language.Say($"The cards are in {thread}.")).ConfigureAwait(false);
        }
        catch (DiscordRestException e) when (e.Code == DiscordErrorCode.ThreadExists)
        {
            await TellAsync(language.Say($"This packet has a thread already: {thread}")).ConfigureAwait(false);
        }
        catch (DiscordRestException e)
        {
            logger.LogWarning("Interaction {Id} has {Posted} of {Cards} cards in its thread: {Reason}", pressed.Id, posted, cards.Count, e.Message);
            await TellAsync(language.Say($"Discord took {posted} of {cards.Count} cards. The files of the packet have all of it.")).ConfigureAwait(false);
        }

        Task TellAsync(string text) => conversation.EditOriginalAsync(Replies.Framed([text], [], isPrivate: true), cancellationToken);
    }

    private static async Task OpenAsync(DiscordRestClient client, MessagePlace place, string name, CancellationToken cancellationToken)
    {
        try
        {
            await client.OpenThreadAsync(place, name, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordRestException e) when (e is { Code: DiscordErrorCode.ThreadExists, MayHaveArrived: true })
        {
            // It was opened by the attempt before, whose answer was lost.
        }
    }
}
