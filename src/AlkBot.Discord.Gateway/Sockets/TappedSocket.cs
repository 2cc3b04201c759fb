using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Discord.Gateway.Liveness;
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

    private const int MostDoublings = 10;

    private readonly IWebSocketClient _socket;
    private readonly PostedInteractions _interactions;
    private readonly SessionStarts _starts;
    private readonly ShardLiveness _shard;
    private readonly GatewaySettings _settings;
    private readonly CancellationToken _stopping;
    private FrameInflater _inflater = new();
    private CancellationToken _cancellation;
    private CancellationTokenSource _connection = new();
    private CancellationTokenSource _turn = new();
    private bool _isInvalidated;
    private bool _needsStart;
    private string? _firstHost;
    private int _failures;

    /// <summary>Taps <paramref name="socket"/>, and owns it.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="interactions">Takes the interactions.</param>
    /// <param name="starts">The budget of identifies.</param>
    /// <param name="shard">Told what comes.</param>
    /// <param name="settings">How long the other side may take to open the connection.</param>
    /// <param name="stopping">Ends what it waits for on the way to a session, but no session.</param>
    public TappedSocket(
        IWebSocketClient socket, PostedInteractions interactions, SessionStarts starts, ShardLiveness shard, GatewaySettings settings,
        CancellationToken stopping)
    {
        (_socket, _interactions, _starts, _shard) = (socket, interactions, starts, shard);
        (_settings, _stopping) = (settings, stopping);
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
        _shard.Disconnect();
        _firstHost ??= host;
        // Discord.Net would try a session's own address for ever, but that machine can be gone, or out of reach where the first is a proxy.
        var address = _failures % 2 == 0 ? host : _firstHost;
        if (_needsStart)
            await WaitForStartsAsync().ConfigureAwait(false);
        var timeout = Timeout(_failures++);
        await ConnectInTimeAsync(Compression().Replace(address, "compress=zlib-stream"), timeout).ConfigureAwait(false);
        _failures = 0;
    }

    /// <inheritdoc/>
    public async Task DisconnectAsync(int closeCode = 1000)
    {
        _shard.Disconnect();
        // The socket waits for whoever reads from it, who may be waiting for a turn.
        await _turn.CancelAsync().ConfigureAwait(false);
        await _socket.DisconnectAsync(closeCode).ConfigureAwait(false);
    }

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
        _turn.Cancel();
        _socket.Dispose();
        _inflater.Dispose();
        _connection.Dispose();
        _turn.Dispose();
    }

    // Whatever a version of Discord.Net asks for, this is what is undone here.
    [GeneratedRegex(@"\bcompress=[^&]*")]
    private static partial Regex Compression();

    // It would wait for ever for an address that takes a connection and says nothing, and stopping would wait with it.
    private async Task ConnectInTimeAsync(string address, TimeSpan timeout)
    {
        _connection.Dispose();
        _connection = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        _turn.Dispose();
        _turn = CancellationTokenSource.CreateLinkedTokenSource(_connection.Token, _stopping);
        // The connection lives as long as this token.
        _socket.SetCancelToken(_connection.Token);
        await using var stopping = _stopping.Register(_connection.Cancel).ConfigureAwait(false);
        _connection.CancelAfter(timeout);
        try
        {
            await _socket.ConnectAsync(address).ConfigureAwait(false);
            _connection.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
            _connection.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException e) when (!_cancellation.IsCancellationRequested && !_stopping.IsCancellationRequested)
        {
            throw new TimeoutException($"The gateway did not open the connection within {timeout.TotalSeconds} s.", e);
        }
    }

    private TimeSpan Timeout(int failures)
    {
        var grown = _settings.FirstStepTimeout * Math.Pow(2, Math.Min(failures, MostDoublings));
        return grown < _settings.StepTimeout ? grown : _settings.StepTimeout;
    }

    // Connecting before would bring nothing but a connection without a session.
    private async Task WaitForStartsAsync()
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_cancellation, _stopping);
        await _starts.WaitForResetAsync(_shard, ending.Token).ConfigureAwait(false);
        _needsStart = false;
    }

    private async Task WaitForTurnAsync()
    {
        var turn = _turn.Token;
        try
        {
            await _starts.TakeAsync(_shard.Shard, turn).ConfigureAwait(false);
        }
        catch (SessionStartsSpentException e)
        {
            _needsStart = true;
            if (_isInvalidated)
                _ = CloseAsync(e);
            throw;
        }
        catch (Exception e) when (_isInvalidated && !turn.IsCancellationRequested)
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
        _shard.Hear();
        if (frame is { BeginsSession: true })
            _shard.Connect();
        if (frame is { Op: GatewayFrame.InvalidSession })
        {
            _isInvalidated = true;
            _shard.Disconnect();
        }
        if (frame is not { Op: GatewayFrame.Dispatch, Event: GatewayFrame.InteractionCreate, Data: var interaction })
            return TextMessage?.Invoke(Encoding.UTF8.GetString(json)) ?? Task.CompletedTask;
        _interactions.Take(interaction);
        // The sequence number is what it resumes from.
        return TextMessage?.Invoke($$"""{"op":0,"t":"TAKEN","d":null,"s":{{frame.Value.Sequence}} }""") ?? Task.CompletedTask;
    }

    private Task CloseAsync(Exception ending)
    {
        _shard.Disconnect();
        return Closed?.Invoke(
            ending is WebSocketClosedException { CloseCode: SessionNoLongerValid } ? new WebSocketException(ending.Message) : ending)
            ?? Task.CompletedTask;
    }
}
