using System.Security.Cryptography;
using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>A file of the source folder, or one record of a file that holds many.</summary>
/// <param name="Name">Its name inside the folder, for messages.</param>
/// <param name="Bytes">Its bytes, or those of the record.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    private SourceId? _id;
    private string? _sha256;

    /// <summary>The source's id; made of the name unless it was given.</summary>
    /// <exception cref="SourceException">No id can be made of the name.</exception>
    public SourceId Id
    {
        get => _id ??= SourceIds.Of(Name);
        init => _id = value;
    }

    /// <summary>SHA-256 of the whole file, lower-case hex.</summary>
    public string Sha256
    {
        get => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
        init => _sha256 = value;
    }

    /// <summary>Ends when reading has taken too long, or is no longer wanted.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What the record is called in its file; null for a file that is one source.</summary>
    public string? Record { get; init; }

    /// <summary>The file, and the record in it, for messages.</summary>
    public string Place => Record is null ? Name : $"{Name}: record {Record}";
}
