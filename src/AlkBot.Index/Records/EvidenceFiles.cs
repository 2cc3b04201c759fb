using AlkBot.Index.Storage;

namespace AlkBot.Index.Records;

/// <summary>
/// The files of a generation beside the passages: <c>sources.bin</c>, a record a source; <c>findings.bin</c>, what was found in each;
/// and <c>texts.bin</c>, the canonical texts, compressed. Safe for concurrent use.
/// </summary>
internal sealed class EvidenceFiles : IDisposable
{
    public const string Sources = "sources.bin", Findings = "findings.bin", Texts = "texts.bin";

    private readonly string _directory;
    private readonly BlockFile _findings;
    private readonly BlockFile _texts;

    /// <summary>Opens the files in <paramref name="directory"/>.</summary>
    /// <exception cref="IndexException">One is missing or cannot be read.</exception>
    public EvidenceFiles(string directory)
    {
        _directory = directory;
        _findings = Reading(() => new BlockFile(Path.Combine(directory, Findings)));
        try
        {
            _texts = Reading(() => new BlockFile(Path.Combine(directory, Texts)));
        }
        catch
        {
            _findings.Dispose();
            throw;
        }
    }

    /// <summary>The sources by id, each read as it is asked for.</summary>
    /// <exception cref="IndexException">The file is damaged.</exception>
    public IEnumerable<SourceRecord> ReadSources(SharedTexts? shared = null)
    {
        using var file = Reading(() => new RecordStream(Path.Combine(_directory, Sources)));
        while (Reading(file.Next) is { } bytes)
            yield return Reading(() => SourceRecord.Read(new RecordReader(bytes, shared ?? new SharedTexts())));
    }

    /// <summary>What was found in a source.</summary>
    /// <exception cref="IndexException">The file is damaged.</exception>
    public SourceFindings ReadFindings(SourceRecord source, SharedTexts? shared = null) =>
        Reading(() => SourceFindings.Read(new RecordReader(_findings.Read(source.Findings), shared ?? new SharedTexts())));

    /// <summary>The canonical text of a source.</summary>
    /// <exception cref="IndexException">The file is damaged.</exception>
    public string ReadText(SourceRecord source) => Reading(() => CompressedText.Read(_texts.Read(source.Text)));

    public void Dispose()
    {
        _findings.Dispose();
        _texts.Dispose();
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException e)
        {
            throw FolderFailure.Explain(e, _directory, "read");
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidDataException or ArgumentException)
        {
            throw new IndexException($"The index in '{_directory}' is damaged; run: alkbot index build", e);
        }
    }
}
