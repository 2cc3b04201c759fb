using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Gateway;

namespace AlkBot.EndToEnd.Tests.Emulator;

/// <summary>A gateway client that does what a test says and nothing by itself.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _stream;

    private RawClient() => _stream = new ZLibStream(_compressed, CompressionMode.Decompress);

    /// <summary>How many messages the last frame came in.</summary>
    public int Messages { get; private set; }

    public WebSocketCloseStatus? CloseCode => _socket.CloseStatus;

    public static async Task<RawClient> ConnectAsync(string address, bool compressed = false)
    {
        var client = new RawClient();
        var query = "?v=10&encoding=json" + (compressed ? "&compress=zlib-stream" : "");
        await client._socket.ConnectAsync(new Uri(address + query), CancellationToken.None).WaitAsync(Patience);
        return client;
    }

    /// <summary>Connects and identifies; the data of READY.</summary>
    public static async Task<(RawClient Client, JsonNode Ready)> IdentifyAsync(DiscordEmulator discord, int shard = 0, int shards = 1)
    {
        var client = await ConnectAsync($"{discord.Gateway.Address}");
        await client.NextAsync(GatewayOp.Hello);
        return (client, await client.BeginAsync(discord, shard, shards));
    }

    /// <summary>Identifies over a connection that stands; the data of READY.</summary>
    public async Task<JsonNode> BeginAsync(DiscordEmulator discord, int shard = 0, int shards = 1)
    {
        await SendAsync(GatewayOp.Identify, new JsonObject
        {
            ["token"] = discord.BotToken,
            ["intents"] = 0,
            ["shard"] = new JsonArray(shard, shards),
            ["properties"] = new JsonObject(),
        });
        return (await NextAsync(GatewayOp.Dispatch))["d"]!;
    }

    public Task SendAsync(int op, JsonNode? data)
    {
        var json = new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString();
        return _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);
    }

    public Task ResumeAsync(DiscordEmulator discord, JsonNode ready, int sequence) => SendAsync(GatewayOp.Resume, new JsonObject
    {
        ["token"] = discord.BotToken,
        ["session_id"] = (string?)ready["session_id"],
        ["seq"] = sequence,
    });

    /// <summary>The next frame, which has to be of <paramref name="op"/>.</summary>
    public async Task<JsonObject> NextAsync(int op)
    {
        var frame = (await NextAsync()).ShouldNotBeNull();
        ((int)frame["op"]!).ShouldBe(op, frame.ToJsonString());
        return frame;
    }

    /// <summary>The next frame; null when the connection is closed.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        var buffer = new byte[64 * 1024];
        for (Messages = 1; ; Messages++)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None).AsTask().WaitAsync(Patience);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            var json = part.MessageType == WebSocketMessageType.Text ? buffer[..length] : Inflate(buffer.AsSpan(0, length));
            if (json is not null)
                return JsonNode.Parse(json)!.AsObject();
        }
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    public void Dispose()
    {
        _socket.Dispose();
        _stream.Dispose();
    }

    private byte[]? Inflate(ReadOnlySpan<byte> message)
    {
        _compressed.Write(message);
        if (!message.EndsWith<byte>([0, 0, 0xFF, 0xFF]))
            return null;
        _compressed.Position = 0;
        using var frame = new MemoryStream();
        _stream.CopyTo(frame);
        _compressed.SetLength(0);
        return frame.ToArray();
    }
}
