using System.Net;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Capture;
using AlkBot.Testing.Emulator.Interactions;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>First responses to interactions that did not come as requests.</summary>
internal sealed class CallbackApi(Func<string, Exchange?> find)
{
    public async Task AnswerAsync(HttpContext http, RecordedRequest request)
    {
        var exchange = find((string)http.Request.RouteValues["token"]!);
        if (exchange is null || (string?)exchange.Interaction["id"] != (string)http.Request.RouteValues["id"]!)
        {
            await http.Response.RefuseAsync(404, 10062, "Unknown interaction");
            return;
        }
        var callback = (JsonObject)request.Body!;
        CaptureFile.Add(CallbackSchemas.Of((int?)callback["type"] ?? 0), callback);
        if (!exchange.TryAnswer(HttpStatusCode.NoContent, null, callback))
            await http.Response.RefuseAsync(400, 40060, "Interaction has already been acknowledged.");
        else
            http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
