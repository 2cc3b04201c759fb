using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Capture;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>Threads under messages, and messages in channels, which take the bot's token.</summary>
internal sealed class ChannelApi(string botToken)
{
    private readonly ConcurrentDictionary<string, string> _threads = new();
    private readonly ConcurrentDictionary<string, JsonObject> _byNonce = new();
    private readonly Journal<(string Channel, JsonObject Message)> _messages = new();
    private long _lastId = 3_000_000_000_000_000_000;

    /// <summary>What stands in a channel, in order.</summary>
    public IReadOnlyList<JsonObject> In(string channel) => [.. _messages.All.Where(m => m.Channel == channel).Select(m => m.Message)];

    /// <summary>The name of the thread under a message; null where it has none.</summary>
    public string? ThreadUnder(string message) => _threads.GetValueOrDefault(message);

    public Task OpenThreadAsync(HttpContext http, RecordedRequest request)
    {
        if (!IsBot(request))
            return http.Response.RefuseAsync(401, 0, "401: Unauthorized");
        var message = (string)http.Request.RouteValues["message"]!;
        CaptureFile.Add("CreateTextThreadWithMessageRequest", request.Body!);
        return _threads.TryAdd(message, $"{request.Body!["name"]}")
            ? http.Response.SendAsync(new JsonObject { ["id"] = message, ["type"] = 11 })
            : http.Response.RefuseAsync(400, 160004, "A thread has already been created for this message");
    }

    public Task PostAsync(HttpContext http, RecordedRequest request)
    {
        if (!IsBot(request))
            return http.Response.RefuseAsync(401, 0, "401: Unauthorized");
        var channel = (string)http.Request.RouteValues["channel"]!;
        CaptureFile.Add("MessageCreateRequest", request.Body!);
        if ((bool?)request.Body!["enforce_nonce"] == true && !_byNonce.TryAdd($"{channel} {request.Body["nonce"]}", (JsonObject)request.Body))
            return http.Response.SendAsync(new JsonObject { ["id"] = $"{_lastId}" });
        _messages.Add((channel, (JsonObject)request.Body));
        return http.Response.SendAsync(new JsonObject { ["id"] = $"{Interlocked.Increment(ref _lastId)}" });
    }

    private bool IsBot(RecordedRequest request) => request.Authorization == $"Bot {botToken}";
}
