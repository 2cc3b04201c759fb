using AlkBot.Search.Generations;
using AlkBot.Search.Lucene.Reading;
using AlkBot.Search.Lucene.Writing;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Search.Lucene;

/// <summary>Lucene.Net: one segment a generation, written in the order of reading and mapped into memory.</summary>
public sealed class LuceneSearchEngine : ISearchEngine
{
    // Beyond this much, documents go to the disk and are merged at the end.
    private const double MegabytesInMemory = 64;

    private readonly Func<string, Directory> _open;
    private readonly double _megabytesInMemory;

    /// <summary>The engine on the file system.</summary>
    // A generation is written once, under the lock of the build, so Lucene's own would guard nothing.
    public LuceneSearchEngine() : this(path => FSDirectory.Open(path, NoLockFactory.GetNoLockFactory()), MegabytesInMemory)
    {
    }

    internal LuceneSearchEngine(Func<string, Directory> open, double megabytesInMemory) =>
        (_open, _megabytesInMemory) = (open, megabytesInMemory);

    /// <inheritdoc/>
    public string Name => "Lucene";

    /// <inheritdoc/>
    public ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IIndexWriter>(
            LuceneFailure.WhileWriting(directory, () => new LuceneIndexWriter(_open(directory), directory, _megabytesInMemory)));
    }

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IIndexReader>(
            LuceneFailure.WhileReading(directory, () => new LuceneIndexReader(Searchers.Open(_open(directory), directory), generation)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var opened = _open(directory);
        return ValueTask.FromResult(IntegrityCheck.Run(opened));
    }
}
