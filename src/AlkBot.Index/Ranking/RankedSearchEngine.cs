using AlkBot.Index.Generations;

namespace AlkBot.Index.Ranking;

/// <summary>An engine whose best hits are ranked anew by what the passages say; in all else the engine itself.</summary>
public sealed class RankedSearchEngine(ISearchEngine engine) : ISearchEngine
{
    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken) =>
        engine.CreateAsync(directory, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        new RankedIndexReader(await engine.OpenAsync(directory, generation, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenForWalkAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        engine.OpenForWalkAsync(directory, generation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken) =>
        engine.CheckIntegrityAsync(directory, cancellationToken);
}
