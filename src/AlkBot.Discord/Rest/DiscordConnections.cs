using AlkBot.Discord.Configuration;

namespace AlkBot.Discord.Rest;

/// <summary>Connections to Discord.</summary>
internal static class DiscordConnections
{
    /// <summary>A client that goes where it is sent and nowhere else, and leaves time limits to its owner.</summary>
    /// <param name="options">Say whose it is.</param>
    /// <param name="keepsConnections">Whether a connection serves more than one request.</param>
    // Made here and not by a factory, whose logging handlers write addresses, and so interactions' tokens.
    public static HttpClient CreateClient(DiscordOptions options, bool keepsConnections = true)
    {
        var connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = keepsConnections ? TimeSpan.FromMinutes(5) : TimeSpan.Zero,
        };
        var client = new HttpClient(connections) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(DiscordConnections).Assembly.GetName().Version?.ToString(3) ?? "0";
        // The form is https://docs.discord.com/developers/reference#user-agent.
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"DiscordBot ({options.Home.AbsoluteUri}, {version})");
        return client;
    }
}
