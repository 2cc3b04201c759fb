using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Discord.Gateway.Sessions;
using Discord.Net;
using Discord.Net.WebSockets;

namespace AlkBot.Discord.Gateway.Sockets;

/// <summary>
/// The socket under Discord.Net, with a tap for interactions. Discord.Net drives the connection; an interaction is taken out as the JSON
/// that it is, because what Discord.Net makes of it lacks the roles of members whose server it does not cache (with intents None and
/// user installs, most), and types and fields that it does not know.
/// </summary>
internal sealed partial class TappedSocket : IWebSocketClient
{
    // Discord.Net gives up on this code, which Discord documents for voice alone.
    private const int SessionNoLongerValid = 4006;

    private readonly IWebSocketClient _socket;
    private readonly PostedInteractions _interactions;
    private readonly SessionStarts _starts;
    private FrameInflater _inflater = new();
    private CancellationToken _cancellation;
    private bool _isInvalidated;
    private string? _firstHost;
    private int _failures;

    /// <summary>Taps <paramref name="socket"/>, and owns it.</summary>
    public TappedSocket(IWebSocketClient socket, PostedInteractions interactions, SessionStarts starts)
    {
        (_socket, _interactions, _starts) = (socket, interactions, starts);
        _socket.BinaryMessage += InflateAsync;
        _socket.TextMessage += text => ReceiveAsync(Encoding.UTF8.GetBytes(text));
        _socket.Closed += ending => CloseAsync(ending);
    }

    /// <summary>Never raised: every frame goes on as text.</summary>
    public event Func<byte[], int, int, Task> BinaryMessage { add { } remove { } }

    /// <inheritdoc/>
    public event Func<string, Task>? TextMessage;

    /// <inheritdoc/>
    public event Func<Exception, Task>? Closed;

    /// <inheritdoc/>
    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    /// <inheritdoc/>
    public void SetCancelToken(CancellationToken cancelToken)
    {
        _cancellation = cancelToken;
        _socket.SetCancelToken(cancelToken);
    }

    /// <inheritdoc/>
    public async Task ConnectAsync(string host)
    {
        _inflater.Dispose();
        (_inflater, _isInvalidated) = (new FrameInflater(), false);
        _firstHost ??= host;
        // Discord.Net would try a session's own address for ever, but that machine can be gone, or out of reach where the first is a proxy.
        var address = _failures % 2 == 0 ? host : _firstHost;
        _failures++;
        await _socket.ConnectAsync(Compression().Replace(address, "compress=zlib-stream")).ConfigureAwait(false);
        _failures = 0;
    }

    /// <inheritdoc/>
    public Task DisconnectAsync(int closeCode = 1000) => _socket.DisconnectAsync(closeCode);

    /// <inheritdoc/>
    public async Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        if (GatewayFrame.Read(data.AsMemory(index, count)) is { Op: GatewayFrame.Identify })
            await WaitForTurnAsync().ConfigureAwait(false);
        await _socket.SendAsync(data, index, count, isText).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
    }

    // Whatever a version of Discord.Net asks for, this is what is undone here.
    [GeneratedRegex(@"\bcompress=[^&]*")]
    private static partial Regex Compression();

    private async Task WaitForTurnAsync()
    {
        try
        {
            await _starts.TakeAsync(_cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (_isInvalidated)
        {
            // Discord.Net would stay connected without a session; a new connection is tried with its growing pauses.
            _ = CloseAsync(e);
            throw;
        }
    }

    private Task InflateAsync(byte[] data, int index, int count)
    {
        try
        {
            return _inflater.Add(data.AsSpan(index, count)) is { } frame ? ReceiveAsync(frame) : Task.CompletedTask;
        }
        catch (InvalidDataException e)
        {
            throw new WebSocketException(WebSocketError.InvalidMessageType, "What came is no zlib-stream.", e);
        }
    }

    private Task ReceiveAsync(byte[] json)
    {
        var frame = GatewayFrame.Read(json);
        if (frame is { Op: GatewayFrame.InvalidSession })
            _isInvalidated = true;
        if (frame is not { Op: GatewayFrame.Dispatch, Event: GatewayFrame.InteractionCreate, Data: var interaction })
            return TextMessage?.Invoke(Encoding.UTF8.GetString(json)) ?? Task.CompletedTask;
        _interactions.Take(interaction);
        // The sequence number is what it resumes from.
        return TextMessage?.Invoke($$"""{"op":0,"t":"TAKEN","d":null,"s":{{frame.Value.Sequence}} }""") ?? Task.CompletedTask;
    }

    private Task CloseAsync(Exception ending) => Closed?.Invoke(
        ending is WebSocketClosedException { CloseCode: SessionNoLongerValid } ? new WebSocketException(ending.Message) : ending)
        ?? Task.CompletedTask;
}
