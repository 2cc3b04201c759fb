using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rest;

/// <summary>What Discord says of the application that the token belongs to.</summary>
/// <param name="Id">Its snowflake.</param>
/// <param name="InteractionsEndpoint">Where Discord sends its interactions instead of over the gateway; null for nowhere.</param>
public sealed record ApplicationInformation(ulong Id, string? InteractionsEndpoint)
{
    /// <summary>Reads the answer to <c>GET /applications/@me</c>.</summary>
    internal static ApplicationInformation Read(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var endpoint = document.RootElement.Field("interactions_endpoint_url").Text();
            if (document.RootElement.Field("id").Snowflake() is { } id)
                return new ApplicationInformation(id, string.IsNullOrWhiteSpace(endpoint) ? null : endpoint);
        }
        catch (JsonException)
        {
            // Said below, as for JSON that lacks it.
        }
        throw new DiscordRestException("GET applications/@me: Discord does not say whose token this is; set Discord:ApplicationId.");
    }
}
