using AlkBot.Evidence;
using AlkBot.Search.Lucene.Storage;
using AlkBot.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Search.Lucene.Writing;

/// <summary>
/// Writes a generation as one segment. Documents keep the order in which they come, so that hits of one score come in the order of
/// their passages.
/// </summary>
internal sealed class LuceneIndexWriter : IIndexWriter
{
    private const int MostSegments = 100;

    private readonly string _path;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly PassageDocument _passages = new();
    private readonly MergedEntities _entities = new();
    private readonly WritingRules _rules = new();
    private bool _closed;

    public LuceneIndexWriter(Directory directory, string path, double megabytesInMemory)
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

    public ValueTask AddAsync(SourceEvidence evidence, CancellationToken cancellationToken)
    {
        _rules.Check(evidence);
        LuceneFailure.WhileWriting(_path, () =>
        {
            foreach (var document in Documents.Of(evidence, _passages))
            {
                cancellationToken.ThrowIfCancellationRequested();
                _writer.AddDocument(document);
            }
        });
        foreach (var entity in evidence.Entities)
            _entities.Add(entity);
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LuceneFailure.WhileWriting(_path, () =>
        {
            foreach (var entity in _entities.All)
                _writer.AddDocument(Documents.Of(entity));
            _writer.ForceMerge(1);
            cancellationToken.ThrowIfCancellationRequested();
            IndexFormat.Record(_writer);
            _writer.Commit();
            Close(_writer.Dispose);
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        // Closing would commit; what was not completed is to be no generation.
        if (!_closed)
            LuceneFailure.WhileWriting(_path, () => Close(_writer.Rollback));
        return ValueTask.CompletedTask;
    }

    // Only adjacent segments are merged, and on the calling thread: either is what keeps the order. Nobody reads before the end, so that
    // merging any earlier than then would only be done twice.
    private static IndexWriterConfig Configuration(double megabytesInMemory) => new(LuceneVersion.LUCENE_48, Documents.Analyzer)
    {
        OpenMode = OpenMode.CREATE,
        UseCompoundFile = false,
        Similarity = new BM25Similarity(),
        Codec = new EvidenceCodec(),
        RAMBufferSizeMB = megabytesInMemory,
        MergePolicy = new LogByteSizeMergePolicy { NoCFSRatio = 1, MergeFactor = MostSegments },
        MergeScheduler = new SerialMergeScheduler(),
    };

    private void Close(Action end)
    {
        _closed = true;
        using (_directory)
            end();
    }
}
