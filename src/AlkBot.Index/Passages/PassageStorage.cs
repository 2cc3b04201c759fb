using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Passages.Writing;
using AlkBot.Index.Storage;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>How passages are kept in a folder: with Lucene.Net as it comes, in the order of the sources.</summary>
internal sealed class PassageStorage
{
    // Beyond this much, documents go to the disk as a segment.
    private const double MegabytesInMemory = 64;

    private readonly Func<string, Directory> _open;
    private readonly double _megabytesInMemory;

    /// <summary>The storage on the file system.</summary>
    // Not mapped into memory: Lucene.Net 4.8.0-beta00017 can end the process when it unmaps what is read (apache/lucenenet#1013), reads
    // mapped files slower (#1151), and mapped pages count as the process's own memory. A generation is written once, under the lock of
    // the build, so Lucene's own would guard nothing.
    public PassageStorage() : this(path => new NIOFSDirectory(path, NoLockFactory.GetNoLockFactory()), MegabytesInMemory)
    {
    }

    /// <summary>The storage on a file system of another kind.</summary>
    public PassageStorage(Func<string, Directory> open, double megabytesInMemory) => (_open, _megabytesInMemory) = (open, megabytesInMemory);

    /// <summary>Starts to write in <paramref name="directory"/>, which exists and holds no passages.</summary>
    /// <exception cref="IndexException">It cannot be written.</exception>
    public PassageWriter Create(string directory) =>
        LuceneFailure.WhileWriting(directory, () => new PassageWriter(_open(directory), directory, _megabytesInMemory));

    /// <summary>Opens what was written whole.</summary>
    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read.</exception>
    public PassageIndex Open(string directory) =>
        LuceneFailure.WhileReading(directory, () => new PassageIndex(_open(directory), directory));

    /// <summary>Lucene's own check, which also notices a search structure that lost its entries.</summary>
    /// <returns>What is wrong, one line each; empty when nothing is.</returns>
    public IReadOnlyList<string> Check(string directory)
    {
        using var opened = _open(directory);
        return IntegrityCheck.Run(opened);
    }
}
