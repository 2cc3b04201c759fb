using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Responses;
using AlkBot.Discord.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Endpoint;

/// <summary><c>POST /interactions</c>. Nothing is parsed before its signature is known to be good.</summary>
internal sealed class InteractionEndpoint(
    InteractionKey key,
    ReplayGuard replays,
    InteractionResponder responder,
    DiscordOptions options,
    TimeProvider time,
    ILogger<InteractionEndpoint> logger)
{
    /// <summary>Where Discord is told to send interactions.</summary>
    public const string Path = "/interactions";

    /// <summary>Takes a request from anybody and answers it if it is Discord's.</summary>
    public async Task TakeAsync(HttpContext http)
    {
        var receivedAt = time.GetTimestamp();
        if (http.Request.ContentLength > SignedBody.Limit)
        {
            Refuse(http, StatusCodes.Status413PayloadTooLarge, "the body is too large");
            return;
        }
        var now = time.GetUtcNow();
        if (!SignatureHeaders.TryRead(http.Request.Headers, out var signature) || !signature.IsFresh(now))
        {
            Refuse(http, StatusCodes.Status401Unauthorized, "the signature's headers are missing, malformed or not of this time");
            return;
        }
        LimitBody(http);
        try
        {
            using var body = await SignedBody.ReadAsync(http.Request.BodyReader, signature.Timestamp, http.RequestAborted);
            if (body is null)
                Refuse(http, StatusCodes.Status413PayloadTooLarge, "the body is too large");
            else if (!key.Verify(body.Signed, signature.Signature))
                Refuse(http, StatusCodes.Status401Unauthorized, "the signature is not the application's");
            else
                await AnswerAsync(http, body, signature, now, receivedAt);
        }
        catch (BadHttpRequestException e)
        {
            Refuse(http, e.StatusCode, "the request broke off or is no HTTP");
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            logger.LogInformation("Request {Request} was given up by its sender", http.TraceIdentifier);
        }
    }

    private async Task AnswerAsync(HttpContext http, SignedBody body, SignatureHeaders signature, DateTimeOffset now, long receivedAt)
    {
        switch (InteractionReader.Read(body.Json))
        {
            case null:
                Refuse(http, StatusCodes.Status400BadRequest, "the body is no interaction: it is no JSON, or lacks type or id");
                break;
            case PingInteraction:
                await Callback.SendAsync(http.Response, Callback.Pong);
                break;
            case { } interaction when !replays.TryTake(interaction.Id):
                Refuse(http, StatusCodes.Status409Conflict, "the interaction was answered before");
                break;
            case { } interaction:
                var began = signature.Time < now ? signature.Time : now;
                var ticket = InteractionTicket.Of(interaction, options, began + Limits.TokenLifetime);
                await responder.RespondAsync(
                    new PendingInteraction(interaction, ticket, receivedAt), callback => Callback.SendAsync(http.Response, callback));
                break;
        }
    }

    // The server refuses the rest of a body past this, also while it skips what was never read.
    private static void LimitBody(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = SignedBody.Limit;
    }

    // Anybody can send these: the log tells them apart by id, and the answer tells nobody more than its status.
    private void Refuse(HttpContext http, int status, string reason)
    {
        logger.LogInformation("Request {Request} refused with {Status}: {Reason}", http.TraceIdentifier, status, reason);
        if (!http.Response.HasStarted)
            http.Response.StatusCode = status;
    }
}
