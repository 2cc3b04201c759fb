using AlkBot.Discord.Configuration;
using AlkBot.Discord.Gateway.Liveness;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Gateway.Sockets;
using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;

namespace AlkBot.Discord.Gateway;

/// <summary>Makes Discord.Net's clients, one a shard.</summary>
internal sealed class GatewayClients(
    DiscordOptions options, GatewaySettings settings, PostedInteractions interactions, SessionStarts starts)
{
    // Both leave the system's proxy aside unless told, and behind a firewall there may be no other way out.
    private static readonly RestClientProvider Rest = DefaultRestClientProvider.Create(useProxy: true);
    private static readonly WebSocketProvider Sockets = DefaultWebSocketProvider.Create(HttpClient.DefaultProxy);

    /// <summary>A client of a shard that is neither logged in nor connected.</summary>
    /// <param name="shard">The shard; told what comes.</param>
    /// <param name="stopping">Ends what it waits for on its way to a connection.</param>
    public DiscordSocketClient Create(ShardLiveness shard, CancellationToken stopping) => new(new DiscordSocketConfig
    {
        // Interactions come without any.
        GatewayIntents = GatewayIntents.None,
        LogGatewayIntentWarnings = false,
        ShardId = shard.Shard,
        TotalShards = options.TotalShards,
        ConnectionTimeout = (int)(settings.ConnectTimeout + options.ShardIds.Count * settings.IdentifySpacing).TotalMilliseconds,
        // Used as it stands, so it says itself what the client speaks.
        GatewayHost = options.GatewayUrl is { } address
            ? $"{address}?v={DiscordConfig.APIVersion}&encoding={DiscordSocketConfig.GatewayEncoding}&compress=zlib-stream"
            : null,
        RestClientProvider = _ => Rest($"{options.ApiBaseUrl}"),
        WebSocketProvider = () => new TappedSocket(Sockets(), interactions, starts, shard, settings, stopping),
        LogLevel = LogSeverity.Debug,
    });
}
