using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Responses;
using AlkBot.Discord.Rest;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Discord.Endpoint;

/// <summary><c>POST /interactions</c>. Nothing is parsed before its signature is known to be good.</summary>
internal sealed class InteractionEndpoint(
    InteractionKey key,
    ReplayGuard replays,
    InteractionResponder responder,
    DiscordOptions options,
    ServerLimits limits,
    UnverifiedBytes unverified,
    RefusalLog refusals,
    TimeProvider time)
{
    /// <summary>Where Discord is told to send interactions.</summary>
    public const string Path = "/interactions";

    private const string TooLarge = "the body is too large";
    private const string GivenUpBySender = "given up by its sender";

    /// <summary>Takes a request from anybody and answers it if it is Discord's.</summary>
    public async Task TakeAsync(HttpContext http)
    {
        var receivedAt = time.GetTimestamp();
        var now = time.GetUtcNow();
        if (!SignatureHeaders.TryRead(http.Request.Headers, out var signature) || !signature.IsFresh(now))
        {
            Refuse(http, StatusCodes.Status401Unauthorized, "the signature's headers are missing, malformed or not of this time");
            return;
        }
        try
        {
            if (await ReadAsync(http, signature) is { } interaction)
                await AnswerAsync(http, interaction, signature, now, receivedAt);
        }
        catch (BadHttpRequestException e)
        {
            Refuse(http, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : "the request broke off or is no HTTP");
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            refusals.Count(GivenUpBySender);
            http.Abort();
        }
    }

    // The body is held no longer than it takes to check and read it. Null when it was refused.
    private async Task<Interaction?> ReadAsync(HttpContext http, SignatureHeaders signature)
    {
        using var late = new CancellationTokenSource(limits.BodyTimeout, time);
        using var share = unverified.Open();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, late.Token, share.GivenUp);
        using var body = await SignedBody.ReadAsync(http.Request.BodyReader, signature.Timestamp, share, ending.Token);
        if (body is not null && !key.Verify(body.Signed, signature.Signature))
            Refuse(http, StatusCodes.Status401Unauthorized, "the signature is not the application's");
        else if (body is not null && InteractionReader.Read(body.Json) is { } interaction)
            return interaction;
        else if (body is not null)
            Refuse(http, StatusCodes.Status400BadRequest, "the body is no interaction: it is no JSON, or lacks type or id");
        else if (!share.IsGivenUp && !ending.IsCancellationRequested)
            Refuse(http, StatusCodes.Status413PayloadTooLarge, TooLarge);
        else
            GiveUp(http, share, isLate: late.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested);
        return null;
    }

    // Whoever sends this slowly, or this much, reads no answer.
    private void GiveUp(HttpContext http, UnverifiedBytes.Share share, bool isLate)
    {
        if (!share.IsGivenUp)
            refusals.Count(isLate ? "given up: its body did not arrive in time" : GivenUpBySender);
        http.Abort();
    }

    private async Task AnswerAsync(
        HttpContext http, Interaction interaction, SignatureHeaders signature, DateTimeOffset now, long receivedAt)
    {
        http.Features.Get<ConnectionLimit.Connection>()?.Prove();
        if (interaction is PingInteraction)
        {
            await Callback.SendAsync(http.Response, Callback.Pong);
            return;
        }
        if (!replays.TryTake(interaction.Id))
        {
            Refuse(http, StatusCodes.Status409Conflict, "the interaction was answered before");
            return;
        }
        var began = signature.Time < now ? signature.Time : now;
        var ticket = InteractionTicket.Of(interaction, options, began + Limits.TokenLifetime);
        await responder.RespondAsync(
            new PendingInteraction(interaction, ticket, receivedAt), callback => Callback.SendAsync(http.Response, callback), http.RequestAborted);
    }

    // Anybody can send these: they are counted, and the answer tells nobody more than its status.
    private void Refuse(HttpContext http, int status, string reason)
    {
        refusals.Count($"{status}, {reason}");
        if (!http.Response.HasStarted)
            http.Response.StatusCode = status;
    }
}
