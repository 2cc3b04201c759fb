using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Api;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Faults;

/// <summary>Makes the API's next requests go wrong.</summary>
public sealed class FaultInjection
{
    private readonly ConcurrentQueue<Fault> _next = new();
    private readonly ConcurrentDictionary<string, bool> _connections = new();

    /// <summary>The rate limit headers of every answer; null for none.</summary>
    public Func<RecordedRequest, RateLimitHeaders?> RateLimits { get; set; } = _ => null;

    /// <summary>The requests that can meet a fault; by default all.</summary>
    public Predicate<RecordedRequest> Affects { get; set; } = _ => true;

    /// <summary>Whether every fault was met.</summary>
    public bool AllMet => _next.IsEmpty;

    /// <summary>The next requests meet these, one each.</summary>
    public void Next(params Fault[] faults)
    {
        foreach (var fault in faults)
            _next.Enqueue(fault);
    }

    /// <summary>The connections that are open stay so, and nothing comes over them any more.</summary>
    public void FreezeConnections()
    {
        foreach (var connection in _connections.Keys)
            _connections[connection] = true;
    }

    /// <summary>Answers with <paramref name="answer"/> unless the request meets a fault.</summary>
    internal async Task AnswerAsync(HttpContext http, RecordedRequest request, Func<HttpContext, RecordedRequest, Task> answer)
    {
        AddHeaders(http.Response, RateLimits(request));
        var fault = _connections.GetOrAdd(http.Connection.Id, false) ? Fault.Hang
            : Affects(request) && _next.TryDequeue(out var next) ? next
            : null;
        switch (fault)
        {
            case null:
                await answer(http, request);
                break;
            case Fault.AnswerLost:
                // What is written stays behind, as it is never sent.
                var response = http.Response.Body;
                http.Response.Body = Stream.Null;
                await answer(http, request);
                http.Response.Body = response;
                http.Abort();
                break;
            case Fault.Refusal refusal:
                await http.Response.RefuseAsync(refusal.StatusCode, refusal.Code, "Emulated");
                break;
            case Fault.RateLimit limit:
                await LimitAsync(http.Response, limit);
                break;
            case Fault.Hanging:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            default:
                http.Abort();
                break;
        }
    }

    private static async Task LimitAsync(HttpResponse response, Fault.RateLimit limit)
    {
        var seconds = limit.RetryAfter.TotalSeconds;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        if (limit.FromProxy)
        {
            await response.WriteAsync("error code: 1015");
            return;
        }
        if (limit.Scope is not null)
            response.Headers["X-RateLimit-Scope"] = limit.Scope;
        if (limit.Scope == "global")
            response.Headers["X-RateLimit-Global"] = "true";
        await response.SendAsync(new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = seconds,
            ["global"] = limit.Scope == "global",
        });
    }

    private static void AddHeaders(HttpResponse response, RateLimitHeaders? headers)
    {
        if (headers is null)
            return;
        response.Headers["X-RateLimit-Limit"] = headers.Limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = headers.Remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset-After"] = headers.ResetAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Bucket"] = headers.Bucket;
    }
}
