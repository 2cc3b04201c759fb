using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Passages.Writing;
using AlkBot.Index.Records;
using AlkBot.Index.Sentences;
using AlkBot.Index.Storage;
using AlkBot.Meaning;

namespace AlkBot.Index;

/// <summary>Writes one generation into an empty folder of its own. Nothing of it can be read before it is complete.</summary>
internal sealed class GenerationWriter : IDisposable
{
    private readonly string _directory;
    private readonly EvidenceWriter _evidence;
    private readonly PassageWriter _passages;
    private readonly SentenceVectorsWriter? _vectors;
    private readonly WritingRules _rules = new();

    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public GenerationWriter(PassageStorage storage, string directory, IEmbedder? embedder = null)
    {
        _directory = directory;
        _vectors = embedder is null ? null : new SentenceVectorsWriter(directory, embedder);
        _evidence = FolderFailure.Guard(directory, "write", () => new EvidenceWriter(directory));
        try
        {
            _passages = storage.Create(directory);
        }
        catch
        {
            _evidence.Dispose();
            throw;
        }
    }

    /// <summary>Adds a source with its passages, entities and facts. Sources come once each, in the order of their ids.</summary>
    /// <exception cref="IndexException">
    /// A source or a passage comes out of order, a fact has no citation, or the folder cannot be written.
    /// </exception>
    public void Add(SourceEvidence evidence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _rules.Check(evidence);
        FolderFailure.Guard(_directory, "write", () => _evidence.Add(evidence));
        _vectors?.Add(evidence);
        _passages.Add(evidence.Passages, cancellationToken);
    }

    /// <summary>Makes all that was added durable and the folder ready for reading.</summary>
    /// <param name="mostNewVectors">Of more new sentences no vectors are made; see <see cref="SentenceVectors"/>.</param>
    /// <param name="embedded">Told of how many of how many sentences there are vectors.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public async ValueTask CompleteAsync(
        int mostNewVectors, Action<int, int>? embedded, CancellationToken cancellationToken)
    {
        FolderFailure.Guard(_directory, "write", _evidence.Complete);
        _passages.Complete(cancellationToken);
        if (_vectors is not null)
            await _vectors.CompleteAsync(mostNewVectors, embedded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same, with the vectors of all sentences.</summary>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public ValueTask CompleteAsync(CancellationToken cancellationToken) => CompleteAsync(int.MaxValue, null, cancellationToken);

    /// <summary>Ends the writing.</summary>
    public void Dispose()
    {
        FolderFailure.Guard(_directory, "write", _evidence.Dispose);
        _passages.Dispose();
    }
}
