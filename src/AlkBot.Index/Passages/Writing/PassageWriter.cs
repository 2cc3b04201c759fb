using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages.Writing;

/// <summary>
/// Writes passages. Documents keep the order in which they come, so that hits of one score come in the order of their passages, and
/// those of a source stand one after the other.
/// </summary>
internal sealed class PassageWriter : IDisposable
{
    private readonly string _path;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private bool _closed;

    public PassageWriter(Directory directory, string path, double megabytesInMemory)
    {
        (_directory, _path) = (directory, path);
        try
        {
            _writer = new IndexWriter(directory, Configuration(megabytesInMemory));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Adds the passages of a source, by ordinal. Sources come one after the other.</summary>
    /// <exception cref="IndexException">They cannot be written.</exception>
    public void Add(IEnumerable<Passage> passages, CancellationToken cancellationToken) => LuceneFailure.WhileWriting(_path, () =>
    {
        foreach (var passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _writer.AddDocument(PassageDocument.Of(passage));
        }
    });

    /// <summary>Makes all that was added durable and ready for reading.</summary>
    /// <exception cref="IndexException">It cannot be written.</exception>
    public void Complete(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LuceneFailure.WhileWriting(_path, () =>
        {
            IndexFormat.Record(_writer);
            _writer.Commit();
            Close(_writer.Dispose);
        });
    }

    /// <summary>Ends the writing; what was not completed is no index.</summary>
    public void Dispose()
    {
        // Closing would commit; what was not completed is to be no generation.
        if (!_closed)
            LuceneFailure.WhileWriting(_path, () => Close(_writer.Rollback));
    }

    // This policy merges neighbours alone. Merged on this thread: one of Lucene's own that fails ends the process.
    private static IndexWriterConfig Configuration(double megabytesInMemory) => new(LuceneVersion.LUCENE_48, TokenAnalyzer.Words)
    {
        OpenMode = OpenMode.CREATE,
        UseCompoundFile = false,
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = megabytesInMemory,
        MergePolicy = new LogByteSizeMergePolicy { NoCFSRatio = 0 },
        MergeScheduler = new SerialMergeScheduler(),
    };

    private void Close(Action end)
    {
        _closed = true;
        using (_directory)
            end();
    }
}
