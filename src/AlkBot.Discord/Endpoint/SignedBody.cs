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

    private const int FirstBuffer = 4 * 1024;

    private readonly UnverifiedBytes.Share _share;
    private readonly int _timestampLength;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private SignedBody(string timestamp, UnverifiedBytes.Share share)
    {
        _share = share;
        _timestampLength = _length = Encoding.ASCII.GetBytes(timestamp, _buffer);
    }

    /// <summary>Timestamp and body.</summary>
    public ReadOnlySpan<byte> Signed => _buffer.AsSpan(0, _length);

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Json => _buffer.AsMemory(_timestampLength, _length - _timestampLength);

    /// <summary>
    /// Reads the body as it arrives: a sender's word on its length allocates nothing, and the connection's own buffer is emptied at once,
    /// so that what is held is what is counted. Null past <see cref="Limit"/>, when it is given up, and when the budget is spent and this
    /// body holds most of it.
    /// </summary>
    public static async ValueTask<SignedBody?> ReadAsync(
        PipeReader reader, string timestamp, UnverifiedBytes.Share share, CancellationToken cancellationToken)
    {
        var body = new SignedBody(timestamp, share);
        var isWhole = false;
        // A token given to the read itself leaves the server's own reader in the middle of it, and that told at length in the log.
        await using var stopping = cancellationToken.Register(() => StopReading(reader));
        try
        {
            isWhole = share.TryTake(body._buffer.Length) && await body.TryReadAsync(reader);
            return isWhole ? body : null;
        }
        finally
        {
            if (!isWhole)
                body.Dispose();
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private static void StopReading(PipeReader reader)
    {
        try
        {
            reader.CancelPendingRead();
        }
        catch (OperationCanceledException)
        {
            // The connection is closed already, and so is the read over.
        }
    }

    private async ValueTask<bool> TryReadAsync(PipeReader reader)
    {
        while (true)
        {
            var read = await reader.ReadAsync(CancellationToken.None);
            var fits = !read.IsCanceled && _length - _timestampLength + read.Buffer.Length <= Limit && TryAppend(read.Buffer);
            reader.AdvanceTo(read.Buffer.End);
            if (!fits || read.IsCompleted)
                return fits;
        }
    }

    private bool TryAppend(ReadOnlySequence<byte> more)
    {
        var length = _length + (int)more.Length;
        if (length > _buffer.Length && !TryGrow(length))
            return false;
        more.CopyTo(_buffer.AsSpan(_length));
        _length = length;
        return true;
    }

    private bool TryGrow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, 2 * _buffer.Length));
        var more = larger.Length - _buffer.Length;
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return _share.TryTake(more);
    }
}
