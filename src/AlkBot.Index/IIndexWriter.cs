using AlkBot.Evidence;

namespace AlkBot.Index;

/// <summary>Writes one generation into a folder of its own. Nothing of it serves before <see cref="CompleteAsync"/> has returned.</summary>
public interface IIndexWriter : IAsyncDisposable
{
    /// <summary>
    /// Adds a source with its passages, entities and facts. Sources come once each, in the order of their ids. An entity met before
    /// gains the new names; a name met before becomes one of a source when this source prints it.
    /// </summary>
    /// <exception cref="IndexException">
    /// A source or a passage comes out of order, a fact has no citation, or the folder cannot be written.
    /// </exception>
    ValueTask AddAsync(SourceEvidence evidence, CancellationToken cancellationToken);

    /// <summary>Makes all that was added durable and the folder ready for reading.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
