using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Capture;
using AlkBot.Testing.Emulator.Interactions;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>Edits, follow-ups and deletions of an interaction, which its token alone allows.</summary>
internal sealed class WebhookApi(Func<string, string, Exchange?> find)
{
    public async Task AnswerAsync(HttpContext http, RecordedRequest request)
    {
        var application = (string)http.Request.RouteValues["application"]!;
        var token = (string)http.Request.RouteValues["token"]!;
        var message = http.Request.RouteValues["message"] as string;
        if (find(application, token) is not { } exchange)
        {
            await http.Response.RefuseAsync(404, 10015, "Unknown Webhook");
            return;
        }
        await exchange.AnsweredAsync();
        if (exchange.IsExpired)
            await http.Response.RefuseAsync(401, 50027, "Invalid Webhook Token");
        else
            await AnswerAsync(http, request, exchange, message);
    }

    private static Task AnswerAsync(HttpContext http, RecordedRequest request, Exchange exchange, string? message) =>
        (request.Method, message) switch
        {
            ("POST", null) => FollowUpAsync(http, request, exchange),
            ("PATCH", { } id) => EditAsync(http, request, exchange, id),
            ("DELETE", { } id) => DeleteAsync(http, exchange, id),
            ("GET", { } id) => GetAsync(http, exchange, id),
            _ => http.Response.RefuseAsync(405, 0, "Method Not Allowed"),
        };

    private static Task FollowUpAsync(HttpContext http, RecordedRequest request, Exchange exchange)
    {
        CaptureFile.Add("IncomingWebhookRequestPartial", request.Body!);
        return exchange.FollowUp((JsonObject)request.Body!) is { } created
            ? http.Response.SendAsync(created)
            : http.Response.RefuseAsync(400, 40094, "You have reached the maximum number of follow up messages");
    }

    private static Task EditAsync(HttpContext http, RecordedRequest request, Exchange exchange, string id)
    {
        CaptureFile.Add("IncomingWebhookUpdateRequestPartial", request.Body!);
        return SendAsync(http, exchange.Edit(id, (JsonObject)request.Body!));
    }

    private static Task DeleteAsync(HttpContext http, Exchange exchange, string id)
    {
        if (!exchange.Delete(id))
            return SendAsync(http, null);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task GetAsync(HttpContext http, Exchange exchange, string id) => SendAsync(http, exchange.Message(id));

    private static Task SendAsync(HttpContext http, JsonObject? message) => message is null
        ? http.Response.RefuseAsync(404, 10008, "Unknown Message")
        : http.Response.SendAsync(message);
}
