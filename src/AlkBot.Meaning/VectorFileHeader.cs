using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AlkBot.Meaning;

/// <summary>
/// The first bytes of a vector file, little-endian: a mark, the format's version, dimension and count, the model's SHA-256, and the
/// SHA-256 of all the rest. A row follows for each text: its values, their scale as a float, and the key of the text.
/// </summary>
internal readonly record struct VectorFileHeader(int Dimension, int Count, string ModelSha256)
{
    internal const int Size = 96;
    internal const int KeySize = 16;
    private const int Version = 1;
    private const int VersionAt = 8, DimensionAt = 12, CountAt = 16, ModelAt = 32, ChecksumAt = 64, ChecksummedSize = 64;

    private static ReadOnlySpan<byte> Mark => "ALKBVEC\n"u8;

    /// <summary>A row's length in bytes.</summary>
    internal int RowSize => Dimension + sizeof(float) + KeySize;

    internal long PlaceOf(int row) => Size + (long)row * RowSize;

    /// <summary>The key by which a text is found again: half of a SHA-256.</summary>
    internal static UInt128 KeyOf(string text)
    {
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    internal byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionAt), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(DimensionAt), Dimension);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(CountAt), Count);
        Convert.FromHexString(ModelSha256).CopyTo(bytes.AsSpan(ModelAt));
        return bytes;
    }

    /// <summary>Begins the checksum with the header's own fields.</summary>
    internal static IncrementalHash BeginChecksum(ReadOnlySpan<byte> header)
    {
        var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        checksum.AppendData(header[..ChecksummedSize]);
        return checksum;
    }

    internal static void SetChecksum(Span<byte> header, IncrementalHash checksum) => checksum.GetHashAndReset(header[ChecksumAt..]);

    internal static bool HasChecksum(ReadOnlySpan<byte> header, IncrementalHash checksum) =>
        header.Slice(ChecksumAt, SHA256.HashSizeInBytes).SequenceEqual(checksum.GetHashAndReset());

    /// <exception cref="InvalidDataException">It is no vector file of this version, or not as long as it says.</exception>
    internal static VectorFileHeader Parse(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Mark)) throw new InvalidDataException("it is no vector file");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]);
        if (version != Version) throw new InvalidDataException($"it has format {version}, and this program reads {Version}");
        var header = new VectorFileHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[DimensionAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[CountAt..]),
            Convert.ToHexStringLower(bytes.Slice(ModelAt, SHA256.HashSizeInBytes)));
        if (header.Dimension <= 0 || header.Count < 0 || header.PlaceOf(header.Count) != fileLength)
            throw new InvalidDataException($"it has {fileLength} bytes, which is not what its header says");
        return header;
    }
}
