namespace AlkBot.Discord.Rest;

/// <summary>Connections to Discord.</summary>
internal static class DiscordConnections
{
    /// <summary>A client that goes where it is sent and nowhere else, and leaves time limits to its owner.</summary>
    // Made here and not by a factory, whose logging handlers write addresses, and so interactions' tokens.
    public static HttpClient CreateClient()
    {
        var connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        var client = new HttpClient(connections) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(DiscordConnections).Assembly.GetName().Version?.ToString(3) ?? "0";
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"DiscordBot (alkbot, {version})");
        return client;
    }
}
