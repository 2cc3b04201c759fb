using System.IO.Compression;

namespace AlkBot.Discord.Gateway.Sockets;

/// <summary>
/// Undoes Discord's transport compression <c>zlib-stream</c>: one zlib stream over a whole connection, where each frame ends in a
/// flush and may come in several messages.
/// </summary>
internal sealed class FrameInflater : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _stream;

    public FrameInflater() => _stream = new ZLibStream(_compressed, CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Flush => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>Adds a message; the frame that it completes, or null when more of it is to come.</summary>
    /// <exception cref="InvalidDataException">It is not of this stream.</exception>
    public byte[]? Add(ReadOnlySpan<byte> message)
    {
        _compressed.Write(message);
        if (!message.EndsWith(Flush))
            return null;
        _compressed.Position = 0;
        using var frame = new MemoryStream();
        _stream.CopyTo(frame);
        _compressed.SetLength(0);
        return frame.ToArray();
    }

    public void Dispose() => _stream.Dispose();
}
