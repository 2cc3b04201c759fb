using System.Net;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rest;

/// <summary>A call to Discord failed for good. The message names the route and never holds a token.</summary>
public sealed class DiscordRestException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The answer's status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's code, see <see cref="DiscordErrorCode"/>; 0 when it gave none.</summary>
    public int Code { get; init; }

    /// <summary>Whether Discord may have taken it all the same: it was sent, and the answer was lost.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Whether the interaction is over or has had all it may have, so that nothing more can be sent to it.</summary>
    public bool EndsInteraction => Code is DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged
        or DiscordErrorCode.TooManyFollowUps or DiscordErrorCode.InvalidWebhookToken or DiscordErrorCode.UnknownWebhook;
}
