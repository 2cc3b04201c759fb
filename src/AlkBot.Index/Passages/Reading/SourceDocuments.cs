using AlkBot.Evidence;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AlkBot.Index.Passages.Reading;

/// <summary>
/// Where the documents of a source stand: it, its text, its passages by ordinal and its facts follow each other, as they were written.
/// </summary>
/// <param name="Source">The number of the source's own document.</param>
/// <param name="PassageCount">How many passages it has.</param>
/// <param name="FactCount">How many facts it has.</param>
internal readonly record struct SourceDocuments(int Source, int PassageCount, int FactCount)
{
    /// <summary>The documents of <paramref name="source"/>; null when there is no such source.</summary>
    public static SourceDocuments? Of(IndexSearcher searcher, SourceId source)
    {
        var key = new Term(Fields.Source, source.Value);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(key) is not { } documents)
                continue;
            var first = leaf.DocBase + documents.NextDoc();
            var (passages, facts) = Records.Counts(searcher.Doc(first));
            return new SourceDocuments(first, passages, facts);
        }
        return null;
    }

    /// <summary>The number of the text's document.</summary>
    public int Text => Source + 1;

    /// <summary>The numbers of the passages' documents, by ordinal from 1.</summary>
    public IEnumerable<int> Passages => Enumerable.Range(Text + 1, PassageCount);

    /// <summary>Those of the passages from one ordinal to another, as far as there are such.</summary>
    public IEnumerable<int> PassagesBetween(long first, long last)
    {
        var (from, to) = (Math.Max(first, 1), Math.Min(last, PassageCount));
        return from > to ? [] : Enumerable.Range(Text + (int)from, (int)(to - from + 1));
    }

    /// <summary>The numbers of the facts' documents.</summary>
    public IEnumerable<int> Facts => Enumerable.Range(Text + 1 + PassageCount, FactCount);
}
