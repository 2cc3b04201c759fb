using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Responses;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord;

/// <summary>
/// Interactions that do not come as requests, so that their first response is posted. The gateway's are the same JSON as those over HTTP:
/// the same code reads and answers them, with the same deferral, and each once.
/// </summary>
public sealed class PostedInteractions
{
    private readonly InteractionResponder _responder;
    private readonly ReplayGuard _replays;
    private readonly PendingWork _pending;
    private readonly DiscordRestClient _rest;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PostedInteractions> _logger;

    internal PostedInteractions(
        InteractionResponder responder, ReplayGuard replays, PendingWork pending, DiscordRestClient rest, DiscordOptions options,
        TimeProvider time, ILogger<PostedInteractions> logger)
    {
        (_responder, _replays, _pending, _rest) = (responder, replays, pending, rest);
        (_options, _time, _logger) = (options, time, logger);
    }

    /// <summary>Takes an interaction and returns at once; stopping the host waits for its answer.</summary>
    /// <param name="json">The interaction. It is not needed any more when this returns.</param>
    public void Take(ReadOnlyMemory<byte> json)
    {
        var receivedAt = _time.GetTimestamp();
        if (InteractionReader.Read(json) is not { } interaction || interaction is PingInteraction)
        {
            _logger.LogWarning("What came as an interaction is none: it is no JSON, or lacks type or id");
            return;
        }
        if (!_replays.TryTake(interaction.Id))
        {
            _logger.LogInformation("Interaction {Id} came again, and was answered before", interaction.Id);
            return;
        }
        var expires = _time.GetUtcNow() + Limits.TokenLifetime;
        var ticket = InteractionTicket.Of(interaction, _options, expires);
        _pending.Start(abandoned => AnswerAsync(new PendingInteraction(interaction, ticket, receivedAt), abandoned));
    }

    private async Task AnswerAsync(PendingInteraction asked, CancellationToken abandoned)
    {
        var interaction = asked.Interaction;
        try
        {
            await _responder.RespondAsync(asked, callback => SendAsync(interaction, callback, abandoned), abandoned);
        }
        catch (DiscordRestException e)
        {
            _logger.LogWarning("Interaction {Id} could not be answered: {Reason}", interaction.Id, e.Message);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            _logger.LogWarning("Interaction {Id} was left unanswered: the process stops", interaction.Id);
        }
    }

    private async Task SendAsync(Interaction interaction, ReadOnlyMemory<byte> callback, CancellationToken abandoned)
    {
        try
        {
            await _rest.RespondAsync(interaction, callback, abandoned);
        }
        catch (DiscordRestException e) when (e is { MayHaveArrived: true, EndsInteraction: false })
        {
            // Where it did arrive, somebody waits for what follows; where it did not, that will be refused.
            _logger.LogWarning("Interaction {Id} may have been answered: {Reason}", interaction.Id, e.Message);
        }
    }
}
