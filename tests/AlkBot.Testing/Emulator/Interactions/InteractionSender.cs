using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Capture;
using AlkBot.Testing.Emulator.Keys;

namespace AlkBot.Testing.Emulator.Interactions;

/// <summary>Signs interactions and sends them to an endpoint.</summary>
public sealed class InteractionSender : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly SigningKey _key;
    private readonly TimeProvider _time;

    internal InteractionSender(SigningKey key, TimeProvider time) => (_key, _time) = (key, time);

    /// <summary>Now, as the header says it.</summary>
    public string Timestamp => _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Sends raw bytes, signed, with the headers changed as a test likes.</summary>
    public async Task<HttpResponseMessage> SendRawAsync(
        Uri endpoint, byte[] body, Action<HttpRequestHeaders>? change = null, string? timestamp = null)
    {
        timestamp ??= Timestamp;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0 (+https://discord.com)");
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", _key.Sign(timestamp, body));
        change?.Invoke(request.Headers);
        return await _http.SendAsync(request);
    }

    internal async Task SendAsync(Uri endpoint, Exchange exchange)
    {
        using var response = await SendRawAsync(endpoint, Encoding.UTF8.GetBytes(exchange.Interaction.ToJsonString()));
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        var text = await response.Content.ReadAsStringAsync();
        var callback = response.IsSuccessStatusCode && isJson ? JsonNode.Parse(text)?.AsObject() : null;
        if (callback is not null)
            CaptureFile.Add(CallbackSchemas.Of((int?)callback["type"] ?? 0), callback);
        exchange.Answered(response.StatusCode, response.Content.Headers.ContentType?.ToString(), callback);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
