using System.Buffers.Binary;

namespace AlkBot.Index.Records;

/// <summary>A file of records, each behind its length, read from its beginning.</summary>
internal sealed class RecordStream(string path) : IDisposable
{
    /// <summary>How many bytes a length takes.</summary>
    public const int LengthBytes = sizeof(int);

    private const int Buffer = 64 * 1024;

    private readonly FileStream _file =
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.SequentialScan);

    /// <summary>The bytes of the next record; null at the end.</summary>
    public byte[]? Next()
    {
        Span<byte> length = stackalloc byte[LengthBytes];
        var read = _file.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        var bytes = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (read < LengthBytes || bytes < 0 || bytes > _file.Length - _file.Position)
            throw new FormatException($"'{path}' ends within a record.");
        var record = new byte[bytes];
        _file.ReadExactly(record);
        return record;
    }

    public void Dispose() => _file.Dispose();
}
