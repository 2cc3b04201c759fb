using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace AlkBot.Discord.Endpoint;

/// <summary>What a signature covers, the timestamp and the raw body behind it, in a pooled buffer.</summary>
internal sealed class SignedBody : IDisposable
{
    /// <summary>
    /// Most bytes of a body. A message command brings a message of 10 embeds and 4000 characters, escaped at worst six bytes a
    /// character, and the server's context: under 128 KiB.
    /// </summary>
    public const int Limit = 256 * 1024;

    private readonly byte[] _buffer;
    private readonly int _timestampLength;
    private readonly int _length;

    private SignedBody(byte[] buffer, int timestampLength, int length) =>
        (_buffer, _timestampLength, _length) = (buffer, timestampLength, length);

    /// <summary>Timestamp and body.</summary>
    public ReadOnlySpan<byte> Signed => _buffer.AsSpan(0, _length);

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Json => _buffer.AsMemory(_timestampLength, _length - _timestampLength);

    /// <summary>Reads the body as it arrives: a sender's word on its length allocates nothing. Null past <see cref="Limit"/>.</summary>
    public static async ValueTask<SignedBody?> ReadAsync(PipeReader reader, string timestamp, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = Copy(timestamp, read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static SignedBody Copy(string timestamp, ReadOnlySequence<byte> body)
    {
        var length = timestamp.Length + (int)body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        Encoding.ASCII.GetBytes(timestamp, buffer);
        body.CopyTo(buffer.AsSpan(timestamp.Length));
        return new SignedBody(buffer, timestamp.Length, length);
    }
}
