using AlkBot.Index.Generations;
using AlkBot.Index.Passages.Reading;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Passages.Writing;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>Lucene.Net: a few segments a generation, written in order, and mapped into memory where it is searched.</summary>
public sealed class LuceneSearchEngine : ISearchEngine
{
    // Beyond this much, documents go to the disk and are merged at the end.
    private const double MegabytesInMemory = 64;

    // Mapped pages count as the process's own memory; what is read once from end to end would make all of them resident.
    private readonly Func<string, Directory> _toSearch;
    private readonly Func<string, Directory> _toWalk;
    private readonly double _megabytesInMemory;

    static LuceneSearchEngine() => EvidenceCodec.Register();

    /// <summary>The engine on the file system.</summary>
    // A generation is written once, under the lock of the build, so Lucene's own would guard nothing.
    public LuceneSearchEngine()
        : this(
            path => FSDirectory.Open(path, NoLockFactory.GetNoLockFactory()),
            path => new WalkedDirectory(new NIOFSDirectory(path, NoLockFactory.GetNoLockFactory())),
            MegabytesInMemory)
    {
    }

    internal LuceneSearchEngine(Func<string, Directory> open, double megabytesInMemory) : this(open, open, megabytesInMemory)
    {
    }

    private LuceneSearchEngine(Func<string, Directory> toSearch, Func<string, Directory> toWalk, double megabytesInMemory) =>
        (_toSearch, _toWalk, _megabytesInMemory) = (toSearch, toWalk, megabytesInMemory);

    /// <inheritdoc/>
    public string Name => "Lucene";

    /// <inheritdoc/>
    public ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IIndexWriter>(
            LuceneFailure.WhileWriting(directory, () => new LuceneIndexWriter(_toWalk(directory), directory, _megabytesInMemory)));
    }

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        Open(_toSearch, directory, generation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenForWalkAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        Open(_toWalk, directory, generation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var opened = _toWalk(directory);
        return ValueTask.FromResult(IntegrityCheck.Run(opened));
    }

    private static ValueTask<IIndexReader> Open(
        Func<string, Directory> open, string directory, GenerationInfo generation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IIndexReader>(
            LuceneFailure.WhileReading(directory, () => new LuceneIndexReader(Searchers.Open(open(directory), directory), generation)));
    }
}
