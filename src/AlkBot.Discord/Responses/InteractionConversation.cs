using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>What is sent to an interaction after its first response, until its token ends.</summary>
internal sealed class InteractionConversation(
    PendingInteraction asked, IInteractionHandler handler, DiscordRestClient rest, TimeProvider time, ILogger logger)
    : IInteractionFollowUp
{
    private SentMessage _answer = SentMessage.Original;
    private Message? _shown;
    private int _unconfirmed;

    /// <summary>Whether the answer is for the person who asked alone; then so is all that follows it.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Takes note of the first response, where it was the answer itself.</summary>
    public void Show(Message answer) => _shown = answer;

    /// <inheritdoc/>
    public async Task EditOriginalAsync(Message message, CancellationToken cancellationToken)
    {
        await InTimeAsync(ending => rest.EditAsync(asked.Ticket, _answer, message, ending), cancellationToken);
        _shown = message;
    }

    /// <inheritdoc/>
    public async Task SendAsync(Message message, CancellationToken cancellationToken) => await TrySendAsync(message, cancellationToken);

    /// <summary>Sends the answer itself as a further message, which edits then go to; false when it may not have arrived.</summary>
    public async Task<bool> TrySendAnswerAsync(Message message, CancellationToken cancellationToken)
    {
        if (await TrySendAsync(message, cancellationToken) is not { } sent)
            return false;
        (_answer, _shown) = (sent, message);
        return true;
    }

    /// <summary>Tells of further messages that may not have arrived, where there are any.</summary>
    public async Task TellUnconfirmedAsync(CancellationToken cancellationToken)
    {
        if (_unconfirmed == 0)
            return;
        if (_shown is { } shown)
        {
            var told = new TextDisplay(Apologies.Unconfirmed(asked.Interaction, _unconfirmed));
            await EditOriginalAsync(shown with { Components = [.. shown.Components, told] }, cancellationToken);
        }
        else
        {
            await SendAsync(Apologies.UnconfirmedAnswer(asked.Interaction, handler.Again(asked.Interaction)), cancellationToken);
        }
    }

    /// <summary>Takes back the message of the first response.</summary>
    public Task DeleteOriginalAsync(CancellationToken cancellationToken) =>
        InTimeAsync(ending => rest.DeleteAsync(asked.Ticket, SentMessage.Original, ending), cancellationToken);

    // Null when it may not have arrived; sent again it could be there twice.
    private async Task<SentMessage?> TrySendAsync(Message message, CancellationToken cancellationToken)
    {
        var further = message with { IsPrivate = IsPrivate || message.IsPrivate };
        try
        {
            SentMessage? sent = SentMessage.Original;
            await InTimeAsync(async ending => sent = await rest.SendAsync(asked.Ticket, further, ending), cancellationToken);
            return sent;
        }
        catch (DiscordRestException e) when (!e.EndsInteraction)
        {
            logger.LogWarning("Interaction {Id} may lack a message of its answer: {Reason}", asked.Interaction.Id, e.Message);
            _unconfirmed++;
            return null;
        }
    }

    private async Task InTimeAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        var left = asked.Ticket.Expires - time.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            using var expiry = new CancellationTokenSource(left, time);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
            try
            {
                await send(ending.Token);
                return;
            }
            catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // Said below, as for a token that had ended before.
            }
        }
        logger.LogWarning("Interaction {Id} could not be sent more: its token has ended", asked.Interaction.Id);
    }
}
