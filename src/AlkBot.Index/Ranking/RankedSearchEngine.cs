using AlkBot.Index.Generations;
using AlkBot.Index.Sentences;
using AlkBot.Meaning;

namespace AlkBot.Index.Ranking;

/// <summary>
/// An engine whose best hits are ranked anew by what the passages say, and whose generations have the vectors of their sentences where
/// there is an embedder; in all else the engine itself.
/// </summary>
public sealed class RankedSearchEngine(ISearchEngine engine, IEmbedder? embedder = null) : ISearchEngine
{
    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public async ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken)
    {
        var writer = await engine.CreateAsync(directory, cancellationToken).ConfigureAwait(false);
        return embedder is null ? writer : new EmbeddingWriter(writer, directory, embedder);
    }

    /// <inheritdoc/>
    public async ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        new RankedIndexReader(
            await engine.OpenAsync(directory, generation, cancellationToken).ConfigureAwait(false),
            embedder is null ? null : SentenceVectors.Open(directory, embedder));

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenForWalkAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        engine.OpenForWalkAsync(directory, generation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken) =>
        engine.CheckIntegrityAsync(directory, cancellationToken);
}
