using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AlkBot.Facts.Folders;

/// <summary>One hash over files and the rules that read them; see <see cref="EvidenceExtractor.Version"/>.</summary>
internal sealed class EvidenceHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public EvidenceHash() => Append(Encoding.UTF8.GetBytes(EvidenceExtractor.Version));

    /// <summary>SHA-256 of all that was appended, as hex.</summary>
    public string Value => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Appends a file.</summary>
    public void Append(string name, ReadOnlySpan<byte> bytes)
    {
        Append(Encoding.UTF8.GetBytes(name));
        Append(bytes);
    }

    public void Dispose() => _hash.Dispose();

    // Every part with its length, so that no two folders run into the same bytes.
    private void Append(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
    }
}
