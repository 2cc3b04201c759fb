using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Passages.Writing;
using AlkBot.Index.Storage;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>How passages are kept in a folder: with Lucene.Net, in a few segments, written in order.</summary>
internal sealed class PassageStorage
{
    // Beyond this much, documents go to the disk and are merged at the end.
    private const double MegabytesInMemory = 64;

    // Mapped pages count as the process's own memory; what is read once from end to end would make all of them resident.
    private readonly Func<string, Directory> _toSearch;
    private readonly Func<string, Directory> _toWalk;
    private readonly double _megabytesInMemory;

    static PassageStorage() => EvidenceCodec.Register();

    /// <summary>The storage on the file system.</summary>
    // A generation is written once, under the lock of the build, so Lucene's own would guard nothing.
    public PassageStorage()
        : this(
            path => FSDirectory.Open(path, NoLockFactory.GetNoLockFactory()),
            path => new WalkedDirectory(new NIOFSDirectory(path, NoLockFactory.GetNoLockFactory())),
            MegabytesInMemory)
    {
    }

    /// <summary>The storage on a file system of another kind.</summary>
    public PassageStorage(Func<string, Directory> open, double megabytesInMemory) : this(open, open, megabytesInMemory)
    {
    }

    private PassageStorage(Func<string, Directory> toSearch, Func<string, Directory> toWalk, double megabytesInMemory) =>
        (_toSearch, _toWalk, _megabytesInMemory) = (toSearch, toWalk, megabytesInMemory);

    /// <summary>Starts to write in <paramref name="directory"/>, which exists and holds no passages.</summary>
    /// <exception cref="IndexException">It cannot be written.</exception>
    public PassageWriter Create(string directory) =>
        LuceneFailure.WhileWriting(directory, () => new PassageWriter(_toWalk(directory), directory, _megabytesInMemory));

    /// <summary>Opens what was written whole.</summary>
    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read.</exception>
    public PassageIndex Open(string directory) =>
        LuceneFailure.WhileReading(directory, () => new PassageIndex(_toSearch(directory), directory));

    /// <summary>The same, to walk through all of it once: in little memory, however large it is, and not as quick in searching.</summary>
    /// <exception cref="IndexException">As for <see cref="Open"/>.</exception>
    public PassageIndex OpenToWalk(string directory) =>
        LuceneFailure.WhileReading(directory, () => new PassageIndex(_toWalk(directory), directory));

    /// <summary>Lucene's own check, which also notices a search structure that lost its entries.</summary>
    /// <returns>What is wrong, one line each; empty when nothing is.</returns>
    public IReadOnlyList<string> Check(string directory)
    {
        using var opened = _toWalk(directory);
        return IntegrityCheck.Run(opened);
    }
}
