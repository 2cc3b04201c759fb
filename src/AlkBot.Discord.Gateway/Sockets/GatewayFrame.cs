using System.Text.Json;

namespace AlkBot.Discord.Gateway.Sockets;

/// <summary>What has to be known of a frame. See "Gateway Opcodes" in Discord's documentation.</summary>
internal readonly record struct GatewayFrame(int Op, string? Event, int? Sequence, ReadOnlyMemory<byte> Data)
{
    public const int Dispatch = 0;
    public const int Identify = 2;
    public const int InvalidSession = 9;

    /// <summary>The event after which a session stands: it was started or resumed.</summary>
    public bool BeginsSession => Op == Dispatch && Event is "READY" or "RESUMED";

    /// <summary>The event that brings an interaction.</summary>
    public const string InteractionCreate = "INTERACTION_CREATE";

    /// <summary>Reads a frame; null when it is none.</summary>
    public static GatewayFrame? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var type = root.TryGetProperty("t", out var t) ? t.GetString() : null;
            var sequence = root.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number ? s.GetInt32() : (int?)null;
            var data = type == InteractionCreate ? JsonSerializer.SerializeToUtf8Bytes(root.GetProperty("d")) : default;
            return new GatewayFrame(root.GetProperty("op").GetInt32(), type, sequence, data);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
