using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>Responds to an interaction: with the answer when that is there in time, or else with its promise.</summary>
internal sealed class InteractionResponder(
    HandlerQueue queue, IInteractionHandler handler, LaterResponses later, MessageTurns turns, DiscordOptions options, TimeProvider time, ILogger<InteractionResponder> logger)
{
    /// <summary>Choices cannot be deferred; this leaves half a second to travel before Discord's three are over.</summary>
    private static readonly TimeSpan LatestChoices = TimeSpan.FromSeconds(2.5);

    private static readonly AutocompleteResponse NoChoices = new([]);

    /// <summary>Answers <paramref name="asked"/>; what follows the answer goes on after this has returned.</summary>
    /// <param name="asked">The interaction.</param>
    /// <param name="send">Sends the first response.</param>
    /// <param name="gone">Cancelled when nobody waits for the first response any more: then there is no answer to make.</param>
    public Task RespondAsync(PendingInteraction asked, FirstResponse send, CancellationToken gone) =>
        asked.Interaction is AutocompleteInteraction ? SuggestAsync(asked, send, gone) : AnswerAsync(asked, send, gone);

    private async Task SuggestAsync(PendingInteraction asked, FirstResponse send, CancellationToken gone)
    {
        using var deadline = Deadline(LatestChoices, asked);
        using var handling = HandlerTask.TryStart(queue, asked.Interaction);
        var response = NoChoices;
        if (handling is null)
        {
            await send(Callback.Of(response));
            return;
        }
        await using (gone.Register(handling.GiveUp))
            await handling.IsDoneBeforeAsync(deadline.Token);
        gone.ThrowIfCancellationRequested();
        if (!handling.Response.IsCompleted)
        {
            handling.GiveUp();
            logger.LogWarning("Interaction {Id} got no choices in time", asked.Interaction.Id);
        }
        else if (await ResponseOfAsync(handling, asked) is AutocompleteResponse choices)
        {
            response = choices;
        }
        await send(Callback.Of(response));
    }

    private async Task AnswerAsync(PendingInteraction asked, FirstResponse send, CancellationToken gone)
    {
        if (handler.FormOf(asked.Interaction) is { } form)
        {
            await send(Callback.Of(form));
            return;
        }
        // With no time to answer at once, not even a remembered answer may win the race.
        if (options.DeferAfter > TimeSpan.Zero && handler.Remembered(asked.Interaction) is { } remembered)
        {
            await RespondAsync(remembered, asked, send);
            return;
        }
        using var deadline = Deadline(options.DeferAfter, asked);
        if (HandlerTask.TryStart(queue, asked.Interaction) is not { } handling)
        {
            logger.LogInformation("Interaction {Id} was told to wait: too many are being answered", asked.Interaction.Id);
            await send(Callback.Of(new MessageResponse(Apologies.Busy(asked.Interaction, handler.Again(asked.Interaction)))));
            return;
        }
        var settled = asked.Interaction is ComponentInteraction pressed && handler.DeferralOf(pressed) == Deferral.Update
            ? turns.TurnAsync(pressed)
            : Task.CompletedTask;
        // After the first response it is the interaction's token that ends.
        await using (gone.Register(handling.GiveUp))
            await handling.IsDoneBeforeAsync(deadline.Token);
        await settled.WaitAsync(deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gone.ThrowIfCancellationRequested();
        if (options.DeferAfter == TimeSpan.Zero || !handling.Response.IsCompleted)
        {
            var deferral = handler.DeferralOf(asked.Interaction);
            await PromiseAsync(deferral, handling, send);
            later.Complete(asked, handling, deferral);
            return;
        }
        using (handling)
        {
            var response = await ResponseOfAsync(handling, asked) ?? new MessageResponse(Apologies.Broken(asked.Interaction, handler.Again(asked.Interaction)));
            await RespondAsync(response, asked, send);
        }
    }

    private async Task RespondAsync(InteractionResponse response, PendingInteraction asked, FirstResponse send)
    {
        await send(Callback.Of(response));
        later.Continue(asked, response);
    }

    private static async Task PromiseAsync(Deferral deferral, HandlerTask handling, FirstResponse send)
    {
        try
        {
            await send(Callback.Of(deferral));
        }
        catch
        {
            handling.GiveUp();
            throw;
        }
    }

    // Null when the handler broke, or gave something that does not answer what was asked.
    private async Task<InteractionResponse?> ResponseOfAsync(HandlerTask handling, PendingInteraction asked)
    {
        try
        {
            var response = await handling.Response;
            if (response is AutocompleteResponse == asked.Interaction is AutocompleteInteraction)
                return response;
            logger.LogError("Interaction {Id} broke: {Response} does not answer it", asked.Interaction.Id, response.GetType().Name);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Interaction {Id} broke", asked.Interaction.Id);
        }
        return null;
    }

    private CancellationTokenSource Deadline(TimeSpan limit, PendingInteraction asked)
    {
        var left = limit - time.GetElapsedTime(asked.ReceivedAt);
        return new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
    }
}
