using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Index;

/// <summary>
/// A complete generation that is walked through source by source, as a build and a verification do: in little memory, however large it
/// is. Safe for concurrent use.
/// </summary>
internal sealed class GenerationReader : IDisposable
{
    private readonly EvidenceFiles _evidence;
    private readonly PassageIndex _passages;

    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read.</exception>
    public GenerationReader(PassageStorage storage, string directory, GenerationInfo generation)
    {
        Generation = generation;
        _passages = storage.Open(directory);
        try
        {
            _evidence = new EvidenceFiles(directory);
        }
        catch
        {
            _passages.Dispose();
            throw;
        }
    }

    public GenerationInfo Generation { get; }

    /// <summary>The sources, by id.</summary>
    /// <exception cref="IndexException">The generation is damaged, as for all that follows.</exception>
    public IEnumerable<SourceRecord> ReadSources() => _evidence.ReadSources();

    public string ReadText(SourceRecord source) => _evidence.ReadText(source);

    public SourceFindings ReadFindings(SourceRecord source) => _evidence.ReadFindings(source);

    public IEnumerable<Passage> ReadPassages(SourceRecord source, CancellationToken cancellationToken) =>
        _passages.Stream(source.Info.Id, cancellationToken);

    /// <summary>A passage; null when there is none of this id.</summary>
    public Passage? FindPassage(PassageId id, CancellationToken cancellationToken) => _passages.Read(id, 0, cancellationToken)?.Passage;

    /// <summary>All that was written of a source, so that another generation can be written of it without reading the source.</summary>
    public SourceEvidence ReadEvidence(SourceRecord record, CancellationToken cancellationToken)
    {
        var info = record.Info;
        var source = new Source(info.Id, info.Title, info.Kind, info.FileName, info.Sha256, ReadText(record))
        {
            Bibliography = info.Bibliography,
            Remarks = info.Remarks,
            Pages = info.Pages,
            Fingerprint = info.Fingerprint,
            TextIsFile = info.TextIsFile,
        };
        var findings = ReadFindings(record);
        return new SourceEvidence(source, [.. ReadPassages(record, cancellationToken)], findings.Entities, findings.Facts);
    }

    public void Dispose()
    {
        _passages.Dispose();
        _evidence.Dispose();
    }
}
