using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Health;

/// <summary>What a supervisor asks: <c>GET /healthz</c>, does the process live; <c>GET /readyz</c>, is a generation current.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both; <see cref="IReadiness"/> must be among the services.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", static http => http.Response.WriteAsync("alive\n", http.RequestAborted));
        endpoints.MapGet("/readyz", AnswerReadinessAsync);
    }

    private static async Task AnswerReadinessAsync(HttpContext http)
    {
        var ready = await IsReadyAsync(http);
        http.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        var shortcoming = ready ? http.RequestServices.GetRequiredService<IReadiness>().Shortcoming : null;
        await http.Response.WriteAsync(
            !ready ? "not ready: no generation of the index is current\n" : shortcoming is null ? "ready\n" : $"ready, but {shortcoming}\n",
            http.RequestAborted);
    }

    private static async Task<bool> IsReadyAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IReadiness>().IsReadyAsync(http.RequestAborted);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            var loggers = http.RequestServices.GetRequiredService<ILoggerFactory>();
            loggers.CreateLogger(typeof(HealthEndpoints)).LogError(e, "Readiness could not be told");
            return false;
        }
    }
}
