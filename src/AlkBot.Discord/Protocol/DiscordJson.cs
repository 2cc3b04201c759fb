using System.Runtime.CompilerServices;
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

    // By the very object: a copy that differs in anything is another message.
    private static readonly ConditionalWeakTable<Message, byte[]> Kept = [];

    /// <summary>A message as UTF-8 JSON; not to be changed.</summary>
    public static byte[] Write(Message message) => Kept.TryGetValue(message, out var written) ? written : Serialize(message);

    /// <summary>Writes a message that is sent again and again once, for as long as it is held by somebody.</summary>
    public static void Keep(Message message) => Kept.TryAdd(message, Serialize(message));

    /// <summary>What opens a thread, as UTF-8 JSON.</summary>
    public static byte[] Write(NewThread start) => JsonSerializer.SerializeToUtf8Bytes(start, Context.NewThread);

    private static byte[] Serialize(Message message) => JsonSerializer.SerializeToUtf8Bytes(message, Context.Message);
}

/// <summary>Serialisation generated at build, for a quick start.</summary>
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
internal sealed partial class DiscordJsonContext : JsonSerializerContext;
