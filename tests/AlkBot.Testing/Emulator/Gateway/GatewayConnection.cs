using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Gateway;

/// <summary>One bot's connection: frames of JSON, or with zlib-stream one compressed stream over all of its messages.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _stream;
    private readonly bool _splits;

    /// <param name="socket">The socket.</param>
    /// <param name="address">Path and query.</param>
    /// <param name="compressed">Whether it was asked for as zlib-stream.</param>
    /// <param name="splits">Whether a compressed frame is cut into several messages, as Discord may.</param>
    public GatewayConnection(WebSocket socket, string address, bool compressed, bool splits)
    {
        (_socket, Address, _splits) = (socket, address, splits);
        if (compressed)
            _stream = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>Path and query.</summary>
    public string Address { get; }

    /// <summary>What it identified for or resumed; null before.</summary>
    public GatewaySession? Session { get; set; }

    public Task SendAsync(int op, JsonNode? data) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data?.DeepClone() });

    /// <summary>Sends a frame; false where the connection is none any more.</summary>
    public async Task<bool> SendAsync(JsonObject frame)
    {
        var json = Encoding.UTF8.GetBytes(frame.ToJsonString());
        await _turn.WaitAsync();
        try
        {
            if (_socket.State != WebSocketState.Open)
                return false;
            if (_stream is null)
                await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            else
                await SendCompressedAsync(_stream, json);
            return true;
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The bot has gone; what it missed waits in its session.
            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The next frame; null when the bot has closed the connection.</summary>
    public async Task<JsonObject?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonSerializer.Deserialize<JsonObject>(message.ToArray());
        }
    }

    /// <summary>The code that the bot closed with; null while it has not, or only after us, or when the connection broke.</summary>
    public int? BotClosedWith => _socket.State == WebSocketState.CloseReceived ? (int?)_socket.CloseStatus : null;

    public async Task CloseAsync(int code)
    {
        await _turn.WaitAsync();
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "Emulated.", CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It was gone already.
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Breaks it without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _stream?.Dispose();
        _compressed.Dispose();
    }

    private async Task SendCompressedAsync(ZLibStream stream, byte[] json)
    {
        _compressed.SetLength(0);
        stream.Write(json);
        stream.Flush();
        var bytes = _compressed.ToArray();
        var cut = _splits ? bytes.Length / 2 : 0;
        if (cut > 0)
            await _socket.SendAsync(bytes.AsMemory(0, cut), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await _socket.SendAsync(bytes.AsMemory(cut), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
    }
}
