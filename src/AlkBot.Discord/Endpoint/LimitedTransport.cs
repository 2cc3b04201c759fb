using System.Net;
using System.Net.Sockets;
using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// The server's sockets, none of which is accepted without a place for it. The server accepts ahead of what it runs, so a limit on what
/// it runs comes too late: a burst of connections would take every file descriptor, and .NET ends a process that cannot open a file of its own.
/// </summary>
internal sealed class LimitedTransport(
    ConnectionLimit limit, ServerLimits limits, RefusalLog refusals, TimeProvider time, ILoggerFactory loggers)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    // How many connections wait to be accepted: past it the system drops an honest one's first packet, which is sent again after a second.
    private const int Backlog = 4096;

    // What is read ahead of a request's reader, a megabyte by default; the server's own limit is for connections with TLS.
    private const int ReadAheadBytes = 16 * 1024;

    /// <inheritdoc/>
    public bool CanBind(EndPoint endpoint) => endpoint is IPEndPoint or UnixDomainSocketEndPoint;

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var connections = new SocketConnectionContextFactory(
            new SocketConnectionFactoryOptions { MaxReadBufferSize = ReadAheadBytes }, loggers.CreateLogger<LimitedTransport>());
        return new ValueTask<IConnectionListener>(new AcceptFilter(Listen(endpoint), connections, limit, limits, refusals, time));
    }

    private static Socket Listen(EndPoint endpoint)
    {
        try
        {
            var listening = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            // Left to itself the system takes megabytes for each connection, which count as the container's.
            listening.ReceiveBufferSize = 2 * ReadAheadBytes;
            listening.Listen(Backlog);
            return listening;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(e.Message, e);
        }
    }
}
