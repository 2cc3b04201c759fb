using System.Globalization;
using System.Net;
using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rest;

/// <summary>What came back from Discord.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>Discord's error code; 0 for none.</summary>
    public int Code { get; init; }

    /// <summary>Discord's words for it.</summary>
    public string? Message { get; init; }

    /// <summary>How long to wait after a 429.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>Whether a 429 is not Discord's own but of what stands before all of it.</summary>
    public bool IsFromProxy { get; init; }

    /// <summary>Whether a 429 holds for every route but those of interactions.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether a 429 is about a limit shared with others, which counts against nobody.</summary>
    public bool IsShared { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsRateLimited => Status == HttpStatusCode.TooManyRequests;

    // Where a 429 does not say how long.
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static async Task<RestAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = new RestAnswer(response.StatusCode, body);
        return answer.IsSuccess ? answer : answer.Understand(response);
    }

    private RestAnswer Understand(HttpResponseMessage response)
    {
        JsonElement error = default;
        string? message = null;
        try
        {
            using var document = JsonDocument.Parse(Body);
            error = document.RootElement.Clone();
            message = error.Field("message").Text();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page; the status says enough.
        }
        var scope = Header(response, "X-RateLimit-Scope");
        var seconds = error.Field("retry_after") is { ValueKind: JsonValueKind.Number } wait ? wait.GetDouble() : SecondsOf(response);
        return this with
        {
            Code = error.Field("code").Number() ?? 0,
            Message = message,
            RetryAfter = seconds is > 0 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, LongestWait.TotalSeconds)) : UnnamedWait,
            IsShared = scope == "shared",
            IsFromProxy = scope is null && error.ValueKind != JsonValueKind.Object,
            IsGlobal = scope == "global" || Header(response, "X-RateLimit-Global") == "true"
                || error.Field("global").ValueKind == JsonValueKind.True,
        };
    }

    private static double? SecondsOf(HttpResponseMessage response) =>
        double.TryParse(Header(response, "Retry-After"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
