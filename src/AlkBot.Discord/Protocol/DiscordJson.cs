using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlkBot.Discord.Protocol;

/// <summary>Discord's JSON: snake_case, without nulls.</summary>
public static class DiscordJson
{
    /// <summary>The generated serialisation of all that is sent.</summary>
    internal static DiscordJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A message as UTF-8 JSON.</summary>
    public static byte[] Write(Message message) => JsonSerializer.SerializeToUtf8Bytes(message, Context.Message);
}

/// <summary>Serialisation generated at build, for a quick start.</summary>
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
internal sealed partial class DiscordJsonContext : JsonSerializerContext;
