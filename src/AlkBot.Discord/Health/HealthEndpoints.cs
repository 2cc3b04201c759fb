using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Health;

/// <summary>What a supervisor asks: <c>GET /healthz</c>, does the process live; <c>GET /readyz</c>, is all there that answering takes.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both; every <see cref="IReadiness"/> among the services is asked.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", static http => http.Response.WriteAsync("alive\n", http.RequestAborted));
        endpoints.MapGet("/readyz", AnswerReadinessAsync);
    }

    private static async Task AnswerReadinessAsync(HttpContext http)
    {
        var missing = new List<string>();
        foreach (var readiness in http.RequestServices.GetServices<IReadiness>())
        {
            if (await WhyNotAsync(readiness, http) is { } reason)
                missing.Add(reason);
        }
        http.Response.StatusCode = missing.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        var told = missing.Count == 0 ? "ready" : $"not ready: {string.Join("; ", missing)}";
        await http.Response.WriteAsync($"{told}\n", http.RequestAborted);
    }

    private static async Task<string?> WhyNotAsync(IReadiness readiness, HttpContext http)
    {
        try
        {
            return await readiness.WhyNotAsync(http.RequestAborted);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            var loggers = http.RequestServices.GetRequiredService<ILoggerFactory>();
            loggers.CreateLogger(typeof(HealthEndpoints)).LogError(e, "Readiness could not be told");
            return "it could not be told, see the log";
        }
    }
}
