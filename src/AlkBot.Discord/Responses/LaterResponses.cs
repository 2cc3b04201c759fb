using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>What happens once the HTTP response is out: deferred answers, follow-ups, work that reports its progress.</summary>
internal sealed class LaterResponses(
    IInteractionHandler handler, DiscordRestClient rest, PendingWork pending, MessageTurns turns, PictureQueue pictures, TimeProvider time,
    ILogger<LaterResponses> logger)
{
    /// <summary>Kept back from a token's life to say that the answer did not come.</summary>
    private static readonly TimeSpan TimeToApologise = TimeSpan.FromSeconds(30);

    /// <summary>Completes a deferred response when its answer is there.</summary>
    /// <param name="asked">The interaction.</param>
    /// <param name="handling">Its handling.</param>
    /// <param name="deferral">What was answered so far.</param>
    public void Complete(PendingInteraction asked, HandlerTask handling, Deferral deferral) => Start(asked, async (conversation, cancellationToken) =>
    {
        using (handling)
            await CompleteAsync(asked, handling, deferral, conversation, cancellationToken);
    });

    /// <summary>Sends what comes after an answer that is out.</summary>
    public void Continue(PendingInteraction asked, InteractionResponse response)
    {
        if (response is MessageResponse message && (message.FollowUps.Count > 0 || message.Continuation is not null || message.WithFiles is not null))
        {
            Start(asked, async (conversation, cancellationToken) =>
            {
                conversation.Show(message.Message);
                await AddFilesAsync(asked, message.WithFiles, conversation, cancellationToken);
                await ContinueAsync(asked, message, conversation, cancellationToken);
            });
        }
        else if (response is UpdateResponse { WithFiles: { } files } update)
        {
            Start(asked, (conversation, cancellationToken) =>
            {
                conversation.Show(update.Message);
                return AddFilesAsync(asked, files, conversation, cancellationToken, turned: true);
            });
        }
    }

    private void Start(PendingInteraction asked, Func<InteractionConversation, CancellationToken, Task> work) =>
        pending.Start(cancellationToken => GuardAsync(asked, work, cancellationToken));

    private async Task CompleteAsync(
        PendingInteraction asked, HandlerTask handling, Deferral deferral, InteractionConversation conversation, CancellationToken cancellationToken)
    {
        var left = asked.Ticket.Expires - TimeToApologise - time.GetUtcNow();
        using var deadline = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        if (!await handling.IsDoneBeforeAsync(ending.Token))
        {
            handling.GiveUp();
            cancellationToken.ThrowIfCancellationRequested();
            logger.LogWarning("Interaction {Id} was not answered in time", asked.Interaction.Id);
            await conversation.EditOriginalAsync(Apologies.TooLate(asked.Interaction, handler.Again(asked.Interaction)), cancellationToken);
            return;
        }
        switch (await handling.Response)
        {
            case MessageResponse response:
                if (await TryAnswerAsync(asked, response, deferral, conversation, cancellationToken))
                    await ContinueAsync(asked, response, conversation, cancellationToken);
                break;
            case UpdateResponse update:
                if (!await AddFilesAsync(asked, update.WithFiles, conversation, cancellationToken, turned: true))
                    await turns.TryEditAsync(asked.Interaction, turns: true, () => conversation.EditOriginalAsync(update.Message, cancellationToken));
                break;
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} cannot complete a deferred response.");
        }
    }

    // What follows an answer belongs under it, and edits of an answer need one.
    private async Task<bool> TryAnswerAsync(
        PendingInteraction asked, MessageResponse response, Deferral deferral, InteractionConversation conversation, CancellationToken cancellationToken)
    {
        conversation.IsPrivate = response.Message.IsPrivate;
        if (deferral == Deferral.Update || (deferral == Deferral.Public && conversation.IsPrivate))
        {
            // The original of an update is the message that the component sits on; it stays. Of a promise it goes: who sees a message is settled
            // when it is deferred, also for the first message sent after it, so that everybody would see this one.
            if (deferral == Deferral.Public)
                await conversation.DeleteOriginalAsync(cancellationToken);
            if (!await conversation.TrySendAnswerAsync(response.Message, cancellationToken))
                return false;
            await AddFilesAsync(asked, response.WithFiles, conversation, cancellationToken);
            return true;
        }
        conversation.IsPrivate |= deferral == Deferral.Private;
        if (!await AddFilesAsync(asked, response.WithFiles, conversation, cancellationToken))
            await conversation.EditOriginalAsync(response.Message, cancellationToken);
        return true;
    }

    // False where there are none, or they cannot be made, or Discord does not take them there: nobody goes without an answer for its picture.
    private async Task<bool> AddFilesAsync(
        PendingInteraction asked, Func<Message>? withFiles, InteractionConversation conversation, CancellationToken cancellationToken, bool turned = false)
    {
        if (withFiles is null)
            return false;
        try
        {
            if (await pictures.TryAsync(asked.Interaction, withFiles, SendAsync, cancellationToken))
                return true;
            logger.LogInformation("Interaction {Id} goes without its picture: too many are being drawn", asked.Interaction.Id);
        }
        catch (Exception e) when (e is not OperationCanceledException and not DiscordRestException { EndsInteraction: true })
        {
            logger.LogWarning("Interaction {Id} goes without its picture: {Reason}", asked.Interaction.Id, e.Message);
        }
        return false;

        Task SendAsync(Message message) =>
            turns.TryEditAsync(asked.Interaction, turned, () => conversation.EditOriginalAsync(message, cancellationToken));
    }

    private async Task ContinueAsync(
        PendingInteraction asked, MessageResponse response, InteractionConversation conversation, CancellationToken cancellationToken)
    {
        conversation.IsPrivate |= response.Message.IsPrivate;
        for (var sent = 0; sent < response.FollowUps.Count; sent++)
        {
            try
            {
                await conversation.SendAsync(response.FollowUps[sent], cancellationToken);
            }
            catch (DiscordRestException e) when (e.Code == DiscordErrorCode.TooManyFollowUps)
            {
                var missing = response.FollowUps.Count - sent;
                logger.LogWarning("Interaction {Id} takes no more messages; {Missing} are missing", asked.Interaction.Id, missing);
                var told = response.Message with
                {
                    Components = [.. response.Message.Components, new TextDisplay(Apologies.Missing(asked.Interaction, missing))],
                };
                await conversation.EditOriginalAsync(told, cancellationToken);
                return;
            }
        }
        if (response.Continuation is { } continuation)
            await continuation(conversation, cancellationToken);
    }

    private async Task GuardAsync(
        PendingInteraction asked, Func<InteractionConversation, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var conversation = new InteractionConversation(asked, handler, rest, time, logger);
        try
        {
            await work(conversation, cancellationToken);
            await conversation.TellUnconfirmedAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Interaction {Id} was left unfinished: the process stops", asked.Interaction.Id);
        }
        catch (DiscordRestException e) when (e.EndsInteraction)
        {
            logger.LogWarning("Interaction {Id} takes no more messages: {Reason}", asked.Interaction.Id, e.Message);
        }
        catch (DiscordRestException e)
        {
            logger.LogError(e, "Interaction {Id} could not be sent all of its answer", asked.Interaction.Id);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Interaction {Id} broke", asked.Interaction.Id);
            await ApologiseAsync(asked, conversation, cancellationToken);
        }
    }

    private async Task ApologiseAsync(PendingInteraction asked, InteractionConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await conversation.EditOriginalAsync(Apologies.Broken(asked.Interaction, handler.Again(asked.Interaction)), cancellationToken);
        }
        catch (Exception e) when (e is DiscordRestException or OperationCanceledException)
        {
            logger.LogWarning("Interaction {Id} could not be told that it broke: {Reason}", asked.Interaction.Id, e.Message);
        }
    }
}
