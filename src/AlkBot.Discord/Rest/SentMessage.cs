using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rest;

/// <summary>A message of an interaction, by which it is edited.</summary>
public readonly record struct SentMessage
{
    private readonly ulong _id;

    private SentMessage(ulong id) => _id = id;

    /// <summary>The message of the first response.</summary>
    public static SentMessage Original { get; }

    /// <summary>What the address of the message ends in.</summary>
    public override string ToString() => _id == 0 ? "@original" : $"{_id}";

    /// <summary>The message that Discord answers a follow-up with.</summary>
    internal static SentMessage Read(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return new SentMessage(document.RootElement.Field("id").Snowflake() ?? 0);
        }
        catch (JsonException)
        {
            // It was sent; only which message it became is unknown.
            return Original;
        }
    }
}
