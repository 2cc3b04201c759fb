using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>A request that reached the API, also one that met a fault.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path under the API's address.</param>
/// <param name="Authorization">The header; null for none.</param>
/// <param name="UserAgent">The header.</param>
/// <param name="Body">The JSON; null for none.</param>
/// <param name="Files">Names of the files that came with it.</param>
/// <param name="At">When it came, by the emulator's clock.</param>
public sealed record RecordedRequest(
    string Method, string Path, string? Authorization, string UserAgent, JsonNode? Body, IReadOnlyList<string> Files, DateTimeOffset At)
{
    internal static async Task<RecordedRequest> ReadAsync(HttpRequest request, DateTimeOffset at)
    {
        var (body, files) = await ReadBodyAsync(request);
        return new RecordedRequest(
            request.Method,
            request.Path.Value![DiscordEmulator.ApiPath.Length..],
            request.Headers.Authorization.FirstOrDefault(),
            request.Headers.UserAgent.ToString(),
            body,
            files,
            at);
    }

    private static async Task<(JsonNode? Body, IReadOnlyList<string> Files)> ReadBodyAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return (JsonNode.Parse(form["payload_json"].ToString()), [.. form.Files.Select(file => file.FileName)]);
        }
        return (request.HasJsonContentType() ? await JsonNode.ParseAsync(request.Body) : null, []);
    }
}
