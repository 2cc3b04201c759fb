using AlkBot.Evidence;
using AlkBot.Index.Passages.Reading;
using AlkBot.Index.Queries;
using AlkBot.Index.Storage;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>The passages of a generation, open for search by BM25. Safe for concurrent use; what it returns never changes.</summary>
public sealed class PassageIndex : IDisposable
{
    private readonly Searchers _searchers;

    internal PassageIndex(Directory directory, string path)
    {
        _searchers = Searchers.Open(directory, path);
        Count = _searchers.Use(searcher => searcher.IndexReader.NumDocs, CancellationToken.None);
    }

    /// <summary>How many passages there are.</summary>
    public int Count { get; }

    /// <summary>Passages by BM25, best first, ties broken by passage id.</summary>
    /// <exception cref="ArgumentException">The limit, a weight or the depth of the query is out of range.</exception>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public IReadOnlyList<Hit> Search(SearchRequest request, CancellationToken cancellationToken)
    {
        PassageSearch.EnsureValid(request);
        return _searchers.Use<List<Hit>>(searcher => [.. PassageSearch.Run(searcher, request)], cancellationToken);
    }

    /// <summary>
    /// How many passages each of <paramref name="words"/> is in, in the same order: in the text or around it, whatever its inflection,
    /// as far as the analysis sees one word there; 0 for what it does not see as one.
    /// </summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public IReadOnlyList<int> CountPassages(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        _searchers.Use<List<int>>(searcher => [.. words.Select(word => WordCounts.Of(searcher, word))], cancellationToken);

    /// <summary>
    /// A passage with up to <paramref name="neighbours"/> passages before and after it in reading order; null when there is none of
    /// this id.
    /// </summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public PassageWindow? Read(PassageId id, int neighbours, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(neighbours);
        var passages = _searchers.Use<List<Passage>>(
            searcher =>
            [
                .. SourcePassages.Of(searcher, id.Source).Between((long)id.Ordinal - neighbours, (long)id.Ordinal + neighbours)
                    .Select(number => StoredPassage.Read(searcher, number)),
            ],
            cancellationToken);
        var place = passages.FindIndex(p => p.Id == id);
        return place < 0 ? null : new PassageWindow(passages[..place], passages[place], passages[(place + 1)..]);
    }

    /// <summary>Every passage of a source, in reading order, each read as it is asked for.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public IEnumerable<Passage> Stream(SourceId source, CancellationToken cancellationToken) => _searchers.Stream(
        searcher => SourcePassages.Of(searcher, source).All.Select(number => StoredPassage.Read(searcher, number)), cancellationToken);

    /// <summary>Closes it as soon as nothing that runs needs it any more.</summary>
    public void Dispose() => _searchers.Dispose();
}
