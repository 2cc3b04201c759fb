using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// Ends a connection with its last permitted request where none of them was signed: who forges, or asks for anything else without end, has
/// to connect anew, where a place has to be found again, and a browser does so without its reader seeing it.
/// </summary>
internal sealed class UnsignedRequests(RefusalLog refusals) : IStartupFilter
{
    /// <summary>How many a connection may bring before anything signed.</summary>
    public const int Most = 8;

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Count);
        next(app);
    };

    private RequestDelegate Count(RequestDelegate next) => http =>
    {
        if (http.Features.Get<ConnectionLimit.Connection>() is { IsProven: false } connection && ++connection.Unsigned >= Most)
            http.Response.OnStarting(() => EndUnlessProven(http.Response, connection));
        return next(http);
    };

    private Task EndUnlessProven(HttpResponse response, ConnectionLimit.Connection connection)
    {
        if (!connection.IsProven)
        {
            refusals.Count($"connection closed: {Most} requests, none of them signed");
            response.Headers.Connection = "close";
        }
        return Task.CompletedTask;
    }
}
