using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>What is sent to an interaction after its first response, until its token ends.</summary>
internal sealed class InteractionConversation(PendingInteraction asked, DiscordRestClient rest, TimeProvider time, ILogger logger)
    : IInteractionFollowUp
{
    private SentMessage _answer = SentMessage.Original;
    private int _sent;

    /// <summary>Whether the answer is for the person who asked alone; then so is all that follows it.</summary>
    public bool IsPrivate { get; set; }

    /// <inheritdoc/>
    public Task EditOriginalAsync(Message message, CancellationToken cancellationToken) =>
        InTimeAsync(ending => rest.EditAsync(asked.Ticket, _answer, message, ending), cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        var further = Further(message);
        return InTimeAsync(ending => rest.SendAsync(asked.Ticket, further, ending), cancellationToken);
    }

    /// <summary>Sends the answer itself as a further message, which edits then go to.</summary>
    public Task SendAnswerAsync(Message message, CancellationToken cancellationToken)
    {
        var further = Further(message);
        return InTimeAsync(async ending => _answer = await rest.SendAsync(asked.Ticket, further, ending), cancellationToken);
    }

    /// <summary>Takes back the message of the first response.</summary>
    public Task DeleteOriginalAsync(CancellationToken cancellationToken) =>
        InTimeAsync(ending => rest.DeleteAsync(asked.Ticket, SentMessage.Original, ending), cancellationToken);

    // As private as the answer, and named, so that it is not there twice when it is sent again after a lost answer.
    private Message Further(Message message) => message with
    {
        Flags = IsPrivate ? message.Flags | Message.EphemeralFlag : message.Flags,
        Nonce = $"{asked.Interaction.Id}-{Interlocked.Increment(ref _sent)}",
    };

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
