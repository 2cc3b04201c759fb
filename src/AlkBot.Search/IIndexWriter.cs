using AlkBot.Evidence;

namespace AlkBot.Search;

/// <summary>Writes one generation into a folder of its own. Nothing of it serves before <see cref="CompleteAsync"/> has returned.</summary>
public interface IIndexWriter : IAsyncDisposable
{
    /// <summary>Adds a source with its passages, entities and facts. An entity met before gains the new names.</summary>
    ValueTask AddAsync(SourceEvidence evidence, CancellationToken cancellationToken);

    /// <summary>Makes all that was added durable and the folder ready for reading.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
