using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// The server's sockets, none of which is accepted without a place for it. The server accepts ahead of what it runs, so a limit on what
/// it runs comes too late: a burst of connections would take every file descriptor, and .NET ends a process that cannot open a file of its own.
/// </summary>
internal sealed class LimitedTransport(ConnectionLimit limit, IOptions<SocketTransportOptions> options, ILoggerFactory loggers)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    // How many connections wait to be accepted: past it the system drops an honest one's first packet, which is sent again after a second.
    private const int Backlog = 4096;

    // What is read ahead of a request's reader, a megabyte by default; the server's own limit is for connections with TLS.
    private const int ReadAheadBytes = 16 * 1024;

    private readonly SocketTransportFactory _sockets = new(options, loggers);

    /// <summary>Sets what the sockets take before anybody asks for it.</summary>
    public static void Configure(SocketTransportOptions sockets)
    {
        (sockets.Backlog, sockets.MaxReadBufferSize) = (Backlog, ReadAheadBytes);
        // Left to itself the system takes megabytes for each, which count as the container's.
        sockets.CreateBoundListenSocket = endpoint =>
        {
            var listening = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            listening.ReceiveBufferSize = 2 * ReadAheadBytes;
            return listening;
        };
    }

    /// <inheritdoc/>
    public bool CanBind(EndPoint endpoint) => _sockets.CanBind(endpoint);

    /// <inheritdoc/>
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await _sockets.BindAsync(endpoint, cancellationToken), limit);

    private sealed class Listener(IConnectionListener sockets, ConnectionLimit limit) : IConnectionListener
    {
        public EndPoint EndPoint => sockets.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (await sockets.AcceptAsync(cancellationToken) is { } connection)
            {
                if (limit.TryEnter(connection))
                    return connection;
                connection.Abort();
                await connection.DisposeAsync();
            }
            return null;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => sockets.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => sockets.DisposeAsync();
    }
}
