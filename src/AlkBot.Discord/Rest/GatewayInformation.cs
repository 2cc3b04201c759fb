using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rest;

/// <summary>What Discord says of its gateway to this bot.</summary>
/// <param name="SessionStartsLeft">How many sessions may still be started; Discord resets the token of a bot that starts more.</param>
/// <param name="SessionStartsReset">How long until the count starts again.</param>
public sealed record GatewayInformation(int SessionStartsLeft, TimeSpan SessionStartsReset)
{
    /// <summary>How many shards may identify every five seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Reads the answer to <c>GET /gateway/bot</c>.</summary>
    internal static GatewayInformation Read(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var limit = document.RootElement.Field("session_start_limit");
            if (limit.Field("remaining").Number() is { } left && limit.Field("reset_after").Number() is { } milliseconds)
            {
                return new GatewayInformation(left, TimeSpan.FromMilliseconds(milliseconds))
                {
                    MaxConcurrency = Math.Max(1, limit.Field("max_concurrency").Number() ?? 1),
                };
            }
        }
        catch (JsonException)
        {
            // Said below, as for JSON that lacks it.
        }
        throw new DiscordRestException("GET gateway/bot: the answer does not say how many sessions may be started.");
    }
}
