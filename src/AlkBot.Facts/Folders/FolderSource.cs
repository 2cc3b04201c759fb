using AlkBot.Evidence;
using AlkBot.Facts.Curated;
using AlkBot.Sources;
using AlkBot.Sources.Manifests;
using AlkBot.Sources.Pdf;
using AlkBot.Sources.PlainText;
using AlkBot.Sources.Readers;
using AlkBot.Sources.References;

namespace AlkBot.Facts.Folders;

/// <summary>A source of a folder, its bytes in hand, so that what is read is what the fingerprint says.</summary>
internal sealed class FolderSource : ICorpusSource
{
    private readonly SourceEntry _entry;
    private readonly SourceFile _file;
    private readonly IReadOnlyDictionary<string, byte[]> _beside;
    private readonly FolderLexicon _lexicon;
    private readonly EvidenceExtractor _extractor;
    private readonly TimeProvider _time;
    private readonly PdfProcess? _pdf;

    public FolderSource(
        SourceEntry entry, SourceFile file, IReadOnlyDictionary<string, byte[]> beside, FolderLexicon lexicon, EvidenceExtractor extractor,
        TimeProvider time, PdfProcess? pdf)
    {
        (_entry, _file, _beside, _lexicon, _extractor, _time, _pdf) = (entry, file, beside, lexicon, extractor, time, pdf);
        using var hash = new EvidenceHash();
        hash.Append("", lexicon.Bytes.Span);
        hash.Append(file.Name, Convert.FromHexString(file.Sha256));
        hash.Append(entry.Record ?? "", []);
        foreach (var (name, bytes) in beside.OrderBy(b => b.Key, StringComparer.Ordinal))
            hash.Append(name, bytes);
        Fingerprint = hash.Value;
    }

    public SourceId? Id => _entry.Id;

    public string FileName => _entry.File;

    public string Fingerprint { get; }

    public int? OfSources { get; init; }

    public long Bytes => _file.Bytes.Length + _beside.Values.Sum(b => (long)b.Length);

    public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(SourceLimits.Time, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return ValueTask.FromResult(SourceFault.Guard(_file.Place, () => Read(either.Token)));
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SourceException(
                $"{_file.Place}: reading it took more than {SourceLimits.Time.TotalSeconds:0} seconds; divide the file.", e);
        }
    }

    private SourceEvidence Read(CancellationToken cancellationToken)
    {
        var manifest = _entry.Manifest is { } manifestFile ? ManifestReader.Read(manifestFile, _beside[manifestFile]) : null;
        var curated = _entry.Facts is { } factsFile ? CuratedFacts.Parse(factsFile, _beside[factsFile]) : null;
        var reader = ReaderChoice.For(_file, _pdf);
        var document = reader.Read(_file with { Cancellation = cancellationToken }, manifest);
        if (manifest is not null && reader is not PlainTextReader)
            document = manifest.Over(document);
        if (_entry.Reference is { } reference)
            document = ReferenceFile.Complete(reference, _beside[reference], document);
        var named = document with { Source = document.Source with { Fingerprint = Fingerprint } };
        return _extractor.Extract(named, _lexicon.Names, curated, cancellationToken);
    }
}
