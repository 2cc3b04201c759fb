using AlkBot.Evidence;
using AlkBot.Index.Passages.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Where the passages of a source stand: by ordinal from 1, one after the other, as they were written.</summary>
/// <param name="First">The number of the first one's document.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct SourcePassages(int First, int Count)
{
    /// <summary>The passages of <paramref name="source"/>; none when there is no such source.</summary>
    public static SourcePassages Of(IndexSearcher searcher, SourceId source)
    {
        var key = new Term(PassageFields.Source, source.Value);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(key) is { } documents)
                return new SourcePassages(leaf.DocBase + documents.NextDoc(), searcher.IndexReader.DocFreq(key));
        }
        return default;
    }

    /// <summary>The numbers of all their documents.</summary>
    public IEnumerable<int> All => Enumerable.Range(First, Count);

    /// <summary>Those from one ordinal to another, as far as there are such.</summary>
    public IEnumerable<int> Between(long first, long last)
    {
        var (from, to) = (Math.Max(first, 1), Math.Min(last, Count));
        return from > to ? [] : Enumerable.Range(First + (int)from - 1, (int)(to - from + 1));
    }
}
