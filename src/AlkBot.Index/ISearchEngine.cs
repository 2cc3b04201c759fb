using AlkBot.Index.Generations;

namespace AlkBot.Index;

/// <summary>A way to store and search one generation in one folder.</summary>
public interface ISearchEngine
{
    /// <summary>The name that a generation records, such as <c>Lucene</c>.</summary>
    string Name { get; }

    /// <summary>Starts a generation in <paramref name="directory"/>, which exists and is empty.</summary>
    ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken);

    /// <summary>Opens a complete generation.</summary>
    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read.</exception>
    ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a complete generation to walk through all of it once, as a verification does: in little memory, however large it is, and
    /// not as quick in searching.
    /// </summary>
    /// <exception cref="IndexException">As for <see cref="OpenAsync"/>.</exception>
    ValueTask<IIndexReader> OpenForWalkAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        OpenAsync(directory, generation, cancellationToken);

    /// <summary>The engine's own integrity check, in the form that also notices a search structure that lost its entries.</summary>
    /// <returns>What is wrong, one line each; empty when nothing is.</returns>
    ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken);
}
