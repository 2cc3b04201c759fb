using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Curated;
using AlkBot.Extraction.Readers;
using AlkBot.Extraction.Readers.Manifests;

namespace AlkBot.Extraction.Folders;

/// <summary>A source of a folder, its bytes in hand, so that what is read is what the fingerprint says.</summary>
internal sealed class FolderSource : ICorpusSource
{
    private readonly SourceEntry _entry;
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly Lexicon _lexicon;
    private readonly ISourceReader _reader;
    private readonly EvidenceExtractor _extractor;

    public FolderSource(
        SourceEntry entry, IReadOnlyList<SourceFile> files, Lexicon lexicon, byte[] lexiconBytes, ISourceReader reader,
        EvidenceExtractor extractor)
    {
        (_entry, _files, _lexicon, _reader, _extractor) = (entry, files, lexicon, reader, extractor);
        using var hash = new EvidenceHash();
        hash.Append("", lexiconBytes);
        foreach (var file in files)
            hash.Append(file.Name, file.Bytes.Span);
        Fingerprint = hash.Value;
    }

    public SourceId? Id => _entry.Id;

    public string FileName => _entry.File;

    public string Fingerprint { get; }

    public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = _entry.Manifest is { } manifestFile ? ManifestReader.Read(manifestFile, BytesOf(manifestFile)) : null;
        var curated = _entry.Facts is { } factsFile ? CuratedFacts.Parse(factsFile, BytesOf(factsFile)) : null;
        var document = _reader.Read(_files.First(f => f.Name == _entry.File), manifest);
        var named = document with { Source = document.Source with { Fingerprint = Fingerprint } };
        return ValueTask.FromResult(_extractor.Extract(named, _lexicon, curated));
    }

    private ReadOnlyMemory<byte> BytesOf(string name) => _files.First(f => f.Name == name).Bytes;
}
