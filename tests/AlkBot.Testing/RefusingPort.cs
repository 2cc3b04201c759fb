using System.Net;
using System.Net.Sockets;

namespace AlkBot.Testing;

/// <summary>
/// A port of this machine that refuses every connection while this lives: it is bound, so that nobody else can take it, and nobody listens.
/// </summary>
public sealed class RefusingPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Takes a port that is free.</summary>
    public RefusingPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>An address at which every connection is refused.</summary>
    public Uri Address(string scheme, string path) => new($"{scheme}://{_socket.LocalEndPoint}/{path}");

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
