using Microsoft.Win32.SafeHandles;

namespace AlkBot.Index.Storage;

/// <summary>A stretch of a file.</summary>
internal readonly record struct Block(long Start, int Length);

/// <summary>Writes a file block by block.</summary>
internal sealed class BlockWriter(string path) : IDisposable
{
    private const int Buffer = 64 * 1024;

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, Buffer);
    private long _end;

    public Block Append(ReadOnlySpan<byte> bytes)
    {
        var block = new Block(_end, bytes.Length);
        _file.Write(bytes);
        _end += bytes.Length;
        return block;
    }

    /// <summary>Makes all that was written durable.</summary>
    public void Complete() => _file.Flush(flushToDisk: true);

    public void Dispose() => _file.Dispose();
}

/// <summary>Reads blocks of a file that a <see cref="BlockWriter"/> wrote, in any order, on any thread.</summary>
internal sealed class BlockFile(string path) : IDisposable
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);

    /// <summary>How many bytes it has.</summary>
    public long Length => RandomAccess.GetLength(_file);

    public byte[] Read(Block block)
    {
        // Before so much is allocated: the place may come from a damaged record.
        if (block.Start < 0 || block.Start > Length - block.Length)
            throw new FormatException($"'{path}' has no block at {block.Start}.");
        var bytes = new byte[block.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file, bytes.AsSpan(read), block.Start + read);
            read += more > 0 ? more : throw new FormatException($"'{path}' ends at {block.Start + read}.");
        }
        return bytes;
    }

    public void Dispose() => _file.Dispose();
}
