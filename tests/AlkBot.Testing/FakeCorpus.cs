using System.Runtime.CompilerServices;
using AlkBot.Evidence;

namespace AlkBot.Testing;

/// <summary>Sources that a test holds in its hand.</summary>
public sealed class FakeCorpus(params SourceEvidence[] sources) : ISourceCorpus
{
    /// <summary>The sources, changed at will.</summary>
    public List<SourceEvidence> Sources { get; } = [.. sources];

    /// <summary>Sources that are refused when they are read, by id, with the reason.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    /// <summary>The ids of the sources that were read, in order.</summary>
    public List<string> Read { get; } = [];

    /// <summary>Called before each source is given out, with its place from 0, and once more after the last.</summary>
    public Func<int, CancellationToken, Task> BeforeEach { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How many bytes each source says that it has: by default so many that it is read alone.</summary>
    public long Bytes { get; set; } = long.MaxValue / 2;

    /// <summary>Called as each source is read, with its place from 0; on several threads where the sources are small.</summary>
    public Func<int, CancellationToken, Task> BeforeReading { get; set; } = (_, _) => Task.CompletedTask;

    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Some.Sha256(string.Join('\n', Sources.Select(FingerprintOf))));

    public async IAsyncEnumerable<ICorpusSource> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SourceEvidence[] all = [.. Sources.OrderBy(s => s.Source.Id)];
        for (var i = 0; i < all.Length; i++)
        {
            await BeforeEach(i, cancellationToken);
            yield return new FakeSource(this, all[i], i);
        }
        await BeforeEach(all.Length, cancellationToken);
    }

    private string FingerprintOf(SourceEvidence evidence)
    {
        var (id, sha256) = (evidence.Source.Id, evidence.Source.Sha256);
        return $"{id} {sha256} {evidence.Facts.Count} {Refused.GetValueOrDefault(id.Value)}";
    }

    private sealed class FakeSource(FakeCorpus corpus, SourceEvidence evidence, int place) : ICorpusSource
    {
        public SourceId? Id => evidence.Source.Id;

        public string FileName => evidence.Source.FileName;

        public string Fingerprint { get; } = Some.Sha256(corpus.FingerprintOf(evidence));

        public long Bytes => corpus.Bytes;

        public async ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken)
        {
            await corpus.BeforeReading(place, cancellationToken);
            if (corpus.Refused.GetValueOrDefault(evidence.Source.Id.Value) is { } reason)
                throw new SourceException($"{reason}");
            lock (corpus.Read)
                corpus.Read.Add(evidence.Source.Id.Value);
            return evidence with { Source = evidence.Source with { Fingerprint = Fingerprint } };
        }
    }
}
