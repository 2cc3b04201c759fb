using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Every document that matches, unranked, in the order in which they were written.</summary>
internal static class MatchedDocuments
{
    /// <summary>The numbers of the documents.</summary>
    public static IEnumerable<int> Matches(this IndexSearcher searcher, LuceneQuery query)
    {
        var collector = new Collector();
        searcher.Search(query, collector);
        return collector.Documents;
    }

    /// <summary>The documents, each read as it is asked for.</summary>
    public static IEnumerable<T> Read<T>(this IEnumerable<int> documents, IndexSearcher searcher, Func<Document, T> read) =>
        documents.Select(number => read(searcher.Doc(number)));

    private sealed class Collector : ICollector
    {
        private int _base;

        public List<int> Documents { get; } = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => Documents.Add(_base + doc);
    }
}
