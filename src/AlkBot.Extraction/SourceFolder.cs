using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Curated;
using AlkBot.Extraction.Folders;
using AlkBot.Extraction.Readers;
using AlkBot.Extraction.Readers.Manifests;
using AlkBot.Extraction.Readers.PlainText;

namespace AlkBot.Extraction;

/// <summary>
/// A folder of sources: texts (<c>x.txt</c>), each with its manifest (<c>x.manifest.json</c>) and its curated facts
/// (<c>x.facts.json</c>) where somebody wrote them, and one <c>lexicon.json</c> for all.
/// </summary>
/// <param name="directory">The folder; folders inside it and other files are left alone.</param>
public sealed class SourceFolder(string directory) : ISourceCorpus
{
    private readonly FolderFiles _files = new(directory);
    private readonly PlainTextReader _reader = new();
    private readonly EvidenceExtractor _extractor = new();

    /// <inheritdoc />
    public async ValueTask<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(EvidenceExtractor.Version));
        foreach (var name in List(cancellationToken).Files)
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, await _files.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SourceEvidence> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = List(cancellationToken);
        var lexicon = listing.Lexicon is { } lexiconFile
            ? LexiconReader.Read(lexiconFile, await _files.ReadAsync(lexiconFile, cancellationToken).ConfigureAwait(false))
            : Lexicon.Empty;
        foreach (var entry in listing.Sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new SourceFile(entry.File, await _files.ReadAsync(entry.File, cancellationToken).ConfigureAwait(false));
            var manifest = entry.Manifest is { } manifestFile
                ? ManifestReader.Read(manifestFile, await _files.ReadAsync(manifestFile, cancellationToken).ConfigureAwait(false))
                : null;
            var curated = entry.Facts is { } factsFile
                ? CuratedFacts.Parse(factsFile, await _files.ReadAsync(factsFile, cancellationToken).ConfigureAwait(false))
                : null;
            yield return _extractor.Extract(_reader.Read(file, manifest), lexicon, curated);
        }
    }

    private FolderListing List(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return FolderListing.Of(directory, _files.Names());
    }

    // Every part with its length, so that no two folders run into the same bytes.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
