using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// A listening socket that accepts at once, and gives the server a connection once there is something to do for it, as the accept filters
/// of BSD do. What waits meanwhile costs a socket.
/// </summary>
internal sealed class AcceptFilter : IConnectionListener
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);

    private readonly Socket _listening;
    private readonly SocketConnectionContextFactory _connections;
    private readonly ConnectionLimit _limit;
    private readonly ServerLimits _limits;
    private readonly RefusalLog _refusals;
    private readonly TimeProvider _time;
    private readonly Channel<ConnectionLimit.Connection> _admitted = Channel.CreateUnbounded<ConnectionLimit.Connection>();
    private readonly Task _accepting;

    /// <param name="listening">The socket, which listens; owned.</param>
    /// <param name="connections">Makes the server's connections; owned.</param>
    /// <param name="limit">The places for connections.</param>
    /// <param name="limits">How long they may wait.</param>
    /// <param name="refusals">Counts those that bring nothing in time.</param>
    /// <param name="time">The clock.</param>
    public AcceptFilter(
        Socket listening, SocketConnectionContextFactory connections, ConnectionLimit limit, ServerLimits limits, RefusalLog refusals, TimeProvider time)
    {
        (_listening, _connections, _limit, _limits, _refusals, _time) = (listening, connections, limit, limits, refusals, time);
        EndPoint = listening.LocalEndPoint!;
        _accepting = Task.Run(AcceptAllAsync);
    }

    /// <inheritdoc/>
    public EndPoint EndPoint { get; }

    /// <inheritdoc/>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await _admitted.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_admitted.Reader.TryRead(out var connection))
            {
                if (await TryBeginAsync(connection) is { } begun)
                    return begun;
            }
        }
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _listening.Dispose();
        await _accepting;
        _admitted.Writer.TryComplete();
        _limit.CloseOutside();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await UnbindAsync();
        _connections.Dispose();
    }

    private async Task AcceptAllAsync()
    {
        while (true)
        {
            try
            {
                var socket = await _listening.AcceptAsync();
                if (_limit.Enter(socket) is { } connection)
                    _ = AdmitAsync(connection);
                else
                    socket.Dispose();
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.OperationAborted)
            {
                // It was gone before it was accepted.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AdmitAsync(ConnectionLimit.Connection connection)
    {
        try
        {
            await WaitForBytesAsync(connection.Socket).WaitAsync(_limits.KeepAliveTimeout, _time);
            for (var pause = FirstPause; connection.IsCounted; pause *= 2)
            {
                if (_limit.TryAdmit(connection, PeekedRequest.IsWhole(connection.Socket)))
                {
                    if (_admitted.Writer.TryWrite(connection))
                        return;
                    break;
                }
                if (pause > _limits.BodyTimeout)
                    throw new TimeoutException();
                await Task.Delay(pause, _time);
            }
        }
        catch (TimeoutException)
        {
            _refusals.Count("connection closed: it brought no whole request in time");
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // It was pushed out, or its sender is gone.
        }
        connection.Close();
    }

    // Nothing is read yet. For each connection of a flood, an exception would be most of what it costs, so that an end is none.
    private static Task WaitForBytesAsync(Socket socket)
    {
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = new SocketAsyncEventArgs();
        reading.SetBuffer(Memory<byte>.Empty);
        reading.Completed += (_, _) => End();
        if (!socket.ReceiveAsync(reading))
            End();
        return come.Task;

        void End()
        {
            reading.Dispose();
            come.SetResult();
        }
    }

    private async ValueTask<ConnectionContext?> TryBeginAsync(ConnectionLimit.Connection connection)
    {
        try
        {
            var begun = _connections.Create(connection.Socket);
            if (connection.TryBegin(begun))
                return begun;
            begun.Abort();
            await begun.DisposeAsync();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            connection.Close();
        }
        return null;
    }
}
