using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>Answers as Discord's API gives them.</summary>
internal static class ApiResponses
{
    public static async Task SendAsync(this HttpResponse response, JsonNode body)
    {
        response.ContentType = "application/json";
        await response.WriteAsync(body.ToJsonString());
    }

    public static Task RefuseAsync(this HttpResponse response, int status, int code, string message)
    {
        response.StatusCode = status;
        return response.SendAsync(new JsonObject { ["message"] = message, ["code"] = code });
    }
}
