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
/// Writes passages as a few segments. Documents keep the order in which they come, so that hits of one score come in the order of
/// their passages.
/// </summary>
internal sealed class PassageWriter : IAsyncDisposable
{
    // Each costs every search a little; merging costs the build as much as writing does.
    private const int MostSegments = 8;

    // Enough that one thread writes while the others take the next passages apart.
    private const int MostWaiting = 24;
    private const int LargeText = 256 * 1024;

    private readonly string _path;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly PassageDocument _passages = new();
    private readonly Queue<(Task Ready, PassageBatch Batch)> _waiting = [];
    private readonly Stack<PassageBatch> _idle = [];
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
    public async ValueTask AddAsync(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var length = 0;
        foreach (var some in passages.Chunk(PassageBatch.Most))
        {
            var batch = _idle.TryPop(out var idle) ? idle : new PassageBatch();
            _waiting.Enqueue((Task.Run(() => batch.Fill(some, cancellationToken), cancellationToken), batch));
            length += some.Sum(passage => passage.Text.Length);
            await WriteAsync(MostWaiting, cancellationToken).ConfigureAwait(false);
        }
        // Of a large source nothing is to be left in memory while the next is read.
        await WriteAsync(length > LargeText ? 0 : MostWaiting, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes all that was added durable and ready for reading.</summary>
    /// <exception cref="IndexException">It cannot be written.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(0, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        LuceneFailure.WhileWriting(_path, () =>
        {
            _writer.ForceMerge(MostSegments);
            cancellationToken.ThrowIfCancellationRequested();
            IndexFormat.Record(_writer);
            _writer.Commit();
            Close(_writer.Dispose);
        });
    }

    /// <summary>Ends the writing; what was not completed is no index.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_waiting.TryDequeue(out var waiting))
        {
            await waiting.Ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            waiting.Batch.Dispose();
        }
        while (_idle.TryPop(out var batch))
            batch.Dispose();
        _passages.Dispose();
        // Closing would commit; what was not completed is to be no generation.
        if (!_closed)
            LuceneFailure.WhileWriting(_path, () => Close(_writer.Rollback));
    }

    // Writes what has waited longest until no more than so much is left.
    private async ValueTask WriteAsync(int left, CancellationToken cancellationToken)
    {
        while (_waiting.Count > left)
        {
            var (ready, batch) = _waiting.Dequeue();
            await ready.ConfigureAwait(false);
            LuceneFailure.WhileWriting(_path, () =>
            {
                foreach (var document in batch.Documents(_passages))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    _writer.AddDocument(document);
                }
            });
            _idle.Push(batch);
        }
    }

    // Nobody reads before the end, so that merging any earlier than then would only be done twice. PassageFields bring their own tokens.
    private static IndexWriterConfig Configuration(double megabytesInMemory) => new(LuceneVersion.LUCENE_48, TokenAnalyzer.Words)
    {
        OpenMode = OpenMode.CREATE,
        UseCompoundFile = false,
        Similarity = new BM25Similarity(),
        Codec = new EvidenceCodec(),
        RAMBufferSizeMB = megabytesInMemory,
        MergePolicy = new NeighbourMergePolicy(),
        MergeScheduler = new ParallelMergeScheduler(),
    };

    private void Close(Action end)
    {
        _closed = true;
        using (_directory)
            end();
    }
}
