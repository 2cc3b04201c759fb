using System.Buffers;
using AlkBot.Discord.Endpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AlkBot.Bench.Load.Servers;

/// <summary>The least that an endpoint can do: verify the signature and return a constant.</summary>
internal static class FloorServer
{
    private static readonly byte[] Answer = """{"type":4,"data":{"content":"constant"}}"""u8.ToArray();

    public static async Task<int> RunAsync()
    {
        var key = new InteractionKey(LoadKey.Pair.PublicKey);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.MapPost("/interactions", http => AnswerAsync(http, key));
        app.MapGet("/readyz", http => http.Response.WriteAsync("ready\n"));
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext http, InteractionKey key)
    {
        var timestamp = http.Request.Headers["X-Signature-Timestamp"].ToString();
        var read = await http.Request.BodyReader.ReadAtLeastAsync((int)http.Request.ContentLength!);
        byte[] signed = [.. System.Text.Encoding.ASCII.GetBytes(timestamp), .. read.Buffer.ToArray()];
        http.Request.BodyReader.AdvanceTo(read.Buffer.End);
        if (!key.Verify(signed, Convert.FromHexString(http.Request.Headers["X-Signature-Ed25519"].ToString())))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.BodyWriter.WriteAsync(Answer);
    }
}
