using System.Text.Encodings.Web;
using System.Text.Json;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Discord.Responses;

/// <summary>The body of the first response to an interaction.</summary>
internal static class Callback
{
    private const int Reply = 4;
    private const int DeferredReply = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;
    private const int Form = 9;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Somebody is there.</summary>
    public static ReadOnlyMemory<byte> Pong { get; } = """{"type":1}"""u8.ToArray();

    /// <summary>The promise of a response.</summary>
    public static ReadOnlyMemory<byte> Of(Deferral deferral) => deferral switch
    {
        Deferral.Update => Write(DeferredUpdate, writeData: null),
        Deferral.Private => Write(DeferredReply, json => json.WriteNumber("flags"u8, Message.EphemeralFlag)),
        _ => Write(DeferredReply, writeData: null),
    };

    /// <summary>The response itself.</summary>
    public static ReadOnlyMemory<byte> Of(InteractionResponse response) => response switch
    {
        MessageResponse reply => Write(Reply, DiscordJson.Write(reply.Message)),
        UpdateResponse update => Write(Update, DiscordJson.Write(update.Message)),
        FormResponse opened => Write(Form, JsonSerializer.SerializeToUtf8Bytes(opened.Form, DiscordJson.Context.Form)),
        AutocompleteResponse suggested => Write(Choices, json => WriteChoices(json, suggested.Choices)),
        _ => throw new ArgumentOutOfRangeException(nameof(response), response.GetType(), "There is no callback for this response."),
    };

    /// <summary>Sends <paramref name="body"/> as a <see cref="FirstResponse"/> over HTTP.</summary>
    public static async Task SendAsync(HttpResponse http, ReadOnlyMemory<byte> body)
    {
        http.ContentType = "application/json";
        http.ContentLength = body.Length;
        await http.BodyWriter.WriteAsync(body, http.HttpContext.RequestAborted);
        await http.CompleteAsync();
    }

    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<AutocompleteChoice> choices)
    {
        json.WriteStartArray("choices"u8);
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, choice.Name);
            json.WriteString("value"u8, choice.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(int type, byte[] data) =>
        (byte[])[.. "{\"type\":"u8, (byte)('0' + type), .. ",\"data\":"u8, .. data, (byte)'}'];

    private static ReadOnlyMemory<byte> Write(int type, Action<Utf8JsonWriter>? writeData)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, type);
            if (writeData is not null)
            {
                json.WriteStartObject("data"u8);
                writeData(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return stream.ToArray();
    }
}
