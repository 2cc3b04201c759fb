using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Storage;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages.Writing;

/// <summary>
/// Writes a generation as a few segments. Documents keep the order in which they come, so that hits of one score come in the order of
/// their passages.
/// </summary>
internal sealed class LuceneIndexWriter : IIndexWriter
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
    private readonly Queue<Waiting> _waiting = [];
    private readonly Stack<PassageBatch> _idle = [];
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

    public async ValueTask AddAsync(SourceEvidence evidence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _rules.Check(evidence);
        Enqueue(Documents.Of(evidence.Source, evidence.Passages.Count, evidence.Facts.Count));
        foreach (var passages in evidence.Passages.Chunk(PassageBatch.Most))
        {
            var batch = _idle.TryPop(out var idle) ? idle : new PassageBatch();
            _waiting.Enqueue(new Waiting(
                Task.Run(() => batch.Fill(passages, cancellationToken), cancellationToken), batch.Documents(_passages), batch));
            await WriteAsync(MostWaiting, cancellationToken).ConfigureAwait(false);
        }
        Enqueue(Documents.OfFindings(evidence));
        foreach (var entity in evidence.Entities)
            _entities.Add(entity);
        // Of a large one nothing is to be left in memory while the next is read.
        await WriteAsync(evidence.Source.Text.Length > LargeText ? 0 : MostWaiting, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        Enqueue(_entities.All.Select(Documents.Of));
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

    public async ValueTask DisposeAsync()
    {
        while (_waiting.TryDequeue(out var waiting))
        {
            await waiting.Ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            waiting.Batch?.Dispose();
        }
        while (_idle.TryPop(out var batch))
            batch.Dispose();
        _passages.Dispose();
        // Closing would commit; what was not completed is to be no generation.
        if (!_closed)
            LuceneFailure.WhileWriting(_path, () => Close(_writer.Rollback));
    }

    private void Enqueue(IEnumerable<Document> documents) => _waiting.Enqueue(new Waiting(Task.CompletedTask, documents, null));

    // Writes what has waited longest until no more than so much is left.
    private async ValueTask WriteAsync(int left, CancellationToken cancellationToken)
    {
        while (_waiting.Count > left)
        {
            var (ready, documents, batch) = _waiting.Dequeue();
            await ready.ConfigureAwait(false);
            LuceneFailure.WhileWriting(_path, () =>
            {
                foreach (var document in documents)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    _writer.AddDocument(document);
                }
            });
            if (batch is not null)
                _idle.Push(batch);
        }
    }

    // Nobody reads before the end, so that merging any earlier than then would only be done twice. Fields bring their own tokens.
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

    // Documents in the order in which they are written, and what is done before they can be.
    private sealed record Waiting(Task Ready, IEnumerable<Document> Documents, PassageBatch? Batch);
}
