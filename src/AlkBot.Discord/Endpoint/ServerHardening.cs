using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AlkBot.Discord.Endpoint;

/// <summary>The server's own limits: they hold before a request reaches the endpoint, and for every other address too.</summary>
public static class ServerHardening
{
    private const int HeaderBytes = 16 * 1024;

    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Applies <paramref name="limits"/>; the number of connections is limited where they are accepted.</summary>
    public static void Harden(this KestrelServerOptions server, ServerLimits limits)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = SignedBody.Limit;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.MaxRequestLineSize = HeaderBytes / 2;
        server.Limits.RequestHeadersTimeout = HeaderTimeout;
        server.Limits.KeepAliveTimeout = limits.KeepAliveTimeout;
    }
}
