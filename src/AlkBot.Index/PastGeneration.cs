using AlkBot.Evidence;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Index;

/// <summary>
/// A generation that is compared with another: only what is asked for is read, so that it takes little memory, however large it is.
/// </summary>
public sealed class PastGeneration : IDisposable
{
    private readonly GenerationReader _reader;
    private readonly Dictionary<SourceId, SourceRecord> _sources;

    internal PastGeneration(GenerationReader reader)
    {
        _reader = reader;
        try
        {
            _sources = reader.ReadSources().ToDictionary(s => s.Info.Id);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The generation.</summary>
    public GenerationInfo Generation => _reader.Generation;

    /// <summary>The sources that it holds.</summary>
    public IEnumerable<SourceInfo> Sources => _sources.Values.Select(s => s.Info);

    /// <summary>The source; null when it holds none of this id.</summary>
    public SourceInfo? FindSource(SourceId id) => _sources.GetValueOrDefault(id)?.Info;

    /// <summary>A source's canonical text; null when there is no such source.</summary>
    /// <exception cref="IndexException">The generation is damaged, as for all that follows.</exception>
    public string? ReadText(SourceId id) => _sources.TryGetValue(id, out var source) ? _reader.ReadText(source) : null;

    /// <summary>What was found in a source: the facts that cite it first, and the entities as it names them.</summary>
    public (IReadOnlyList<Entity> Entities, IReadOnlyList<Fact> Facts) ReadFindings(SourceId id)
    {
        if (!_sources.TryGetValue(id, out var source))
            return ([], []);
        var findings = _reader.ReadFindings(source);
        return (findings.Entities, findings.Facts);
    }

    /// <summary>Closes its files.</summary>
    public void Dispose() => _reader.Dispose();
}
