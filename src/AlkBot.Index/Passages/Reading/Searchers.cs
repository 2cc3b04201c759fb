using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Lends the searcher of a generation. After disposal its files close as the last one comes back.</summary>
internal sealed class Searchers : IDisposable
{
    private readonly string _path;
    private readonly Directory _directory;
    private readonly SearcherManager _manager;

    private Searchers(Directory directory, string path)
    {
        (_directory, _path) = (directory, path);
        IndexFormat.EnsureReadable(directory, path);
        _manager = new SearcherManager(directory, new Factory());
    }

    public static Searchers Open(Directory directory, string path)
    {
        try
        {
            return new Searchers(directory, path);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> on the searcher.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public T Use<T>(Func<IndexSearcher, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var searcher = Acquire();
        try
        {
            return LuceneFailure.WhileReading(_path, () => work(searcher));
        }
        finally
        {
            _manager.Release(searcher);
        }
    }

    /// <summary>The results of <paramref name="work"/> one at a time, on a searcher held until the enumeration ends.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public IEnumerable<T> Stream<T>(Func<IndexSearcher, IEnumerable<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var searcher = Acquire();
        try
        {
            using var results = LuceneFailure.WhileReading(_path, () => work(searcher).GetEnumerator());
            while (LuceneFailure.WhileReading(_path, results.MoveNext))
            {
                yield return results.Current;
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            _manager.Release(searcher);
        }
    }

    public void Dispose()
    {
        _manager.Dispose();
        _directory.Dispose();
    }

    private IndexSearcher Acquire()
    {
        try
        {
            return _manager.Acquire();
        }
        catch (ObjectDisposedException)
        {
            throw new ObjectDisposedException(nameof(Searchers));
        }
    }

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new Searcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Counts for BM25 only the documents that have the field; Lucene 4.8 counts those too that have nothing around them.</summary>
    private sealed class Searcher(IndexReader reader) : IndexSearcher(reader)
    {
        public override CollectionStatistics CollectionStatistics(string field)
        {
            var all = base.CollectionStatistics(field);
            return all.DocCount > 0
                ? new CollectionStatistics(field, all.DocCount, all.DocCount, all.SumTotalTermFreq, all.SumDocFreq)
                : all;
        }
    }
}
