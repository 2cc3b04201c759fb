using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace AlkBot.Bench.Load.Requests;

/// <summary>One kept-alive connection, as thin as can be: what it costs is taken from the server's share of the machine.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public static async Task<Connection> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return connection;
    }

    /// <summary>Sends a request and reads its answer's body, which is good until the next; anything but 200 is an error.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ExchangeAsync(byte[] request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        var length = 0;
        var (start, end) = (0, int.MaxValue);
        while (length < end)
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, 2 * length);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                throw new IOException("The server closed the connection.");
            length += read;
            if (start == 0)
                (start, end) = Head(_buffer.AsSpan(0, length));
        }
        return _buffer.AsMemory(start, end - start);
    }

    public void Dispose() => _socket.Dispose();

    // Where the body starts and ends; not known while the head is not whole.
    private static (int Start, int End) Head(ReadOnlySpan<byte> received)
    {
        var start = received.IndexOf("\r\n\r\n"u8) + 4;
        if (start < 4)
            return (0, int.MaxValue);
        if (!received.StartsWith("HTTP/1.1 200"u8))
            throw new IOException($"The server answered {System.Text.Encoding.ASCII.GetString(received[..received.IndexOf("\r\n"u8)])}.");
        var field = received.IndexOf("Content-Length: "u8);
        if (field < 0 || !Utf8Parser.TryParse(received[(field + 16)..], out int length, out _))
            throw new IOException("The server did not say how long its answer is.");
        return (start, start + length);
    }
}
