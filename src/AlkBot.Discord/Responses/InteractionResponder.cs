using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>Responds to an interaction: with the answer when that is there in time, or else with its promise.</summary>
internal sealed class InteractionResponder(
    IInteractionHandler handler, LaterResponses later, DiscordOptions options, TimeProvider time, ILogger<InteractionResponder> logger)
{
    /// <summary>Choices cannot be deferred; this leaves half a second to travel before Discord's three are over.</summary>
    private static readonly TimeSpan LatestChoices = TimeSpan.FromSeconds(2.5);

    private static readonly AutocompleteResponse NoChoices = new([]);

    /// <summary>Answers <paramref name="arrival"/>; what follows the answer goes on after this has returned.</summary>
    public Task RespondAsync(Arrival arrival, FirstResponse send) =>
        arrival.Interaction is AutocompleteInteraction ? SuggestAsync(arrival, send) : AnswerAsync(arrival, send);

    private async Task SuggestAsync(Arrival arrival, FirstResponse send)
    {
        using var deadline = Deadline(LatestChoices, arrival);
        using var handling = Handling.Start(handler, arrival.Interaction);
        var response = NoChoices;
        if (!await handling.IsDoneBeforeAsync(deadline.Token))
        {
            handling.GiveUp();
            logger.LogWarning("Interaction {Id} got no choices in time", arrival.Interaction.Id);
        }
        else if (await ResponseOfAsync(handling, arrival) is AutocompleteResponse choices)
        {
            response = choices;
        }
        await send(Callback.Of(response));
    }

    private async Task AnswerAsync(Arrival arrival, FirstResponse send)
    {
        using var deadline = Deadline(options.DeferAfter, arrival);
        var handling = Handling.Start(handler, arrival.Interaction);
        if (!await handling.IsDoneBeforeAsync(deadline.Token))
        {
            var deferral = Deferrals.Of(arrival.Interaction, handler);
            await PromiseAsync(deferral, handling, send);
            later.Complete(arrival, handling, deferral);
            return;
        }
        using (handling)
        {
            var response = await ResponseOfAsync(handling, arrival) ?? new MessageResponse(Apologies.Broken(arrival.Interaction));
            await send(Callback.Of(response));
            if (response is MessageResponse message)
                later.Continue(arrival, message);
        }
    }

    private static async Task PromiseAsync(Deferral deferral, Handling handling, FirstResponse send)
    {
        try
        {
            await send(deferral.Callback());
        }
        catch
        {
            handling.GiveUp();
            throw;
        }
    }

    // Null when the handler broke, or gave something that does not answer what was asked.
    private async Task<InteractionResponse?> ResponseOfAsync(Handling handling, Arrival arrival)
    {
        try
        {
            var response = await handling.Response;
            if (response is AutocompleteResponse == arrival.Interaction is AutocompleteInteraction)
                return response;
            logger.LogError("Interaction {Id} broke: {Response} does not answer it", arrival.Interaction.Id, response.GetType().Name);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Interaction {Id} broke", arrival.Interaction.Id);
        }
        return null;
    }

    private CancellationTokenSource Deadline(TimeSpan limit, Arrival arrival)
    {
        var left = limit - time.GetElapsedTime(arrival.ReceivedAt);
        return new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
    }
}
