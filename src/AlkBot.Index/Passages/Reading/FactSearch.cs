using AlkBot.Index.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Facts by filter.</summary>
internal static class FactSearch
{
    /// <summary>The documents of the facts, in the order of answers.</summary>
    public static IEnumerable<int> Matches(IndexSearcher searcher, FactFilter filter)
    {
        var query = Having.Type(Fields.FactType);
        if (filter.SubjectType is { } type)
            query.And(Fields.SubjectType, type.ToString());
        if (filter.Subject is { } subject)
            query.And(Fields.Subject, subject.ToString());
        if (filter.Predicate is { } predicate)
            query.And(Fields.Predicate, predicate);
        if (filter.Target is { } target)
            query.And(Fields.Target, target.ToString());
        if (filter.Source is { } source)
            query.And(Fields.Source, source.Value);
        return InOrder(searcher, searcher.Matches(query));
    }

    /// <summary>Documents of facts in the order of answers.</summary>
    public static IEnumerable<int> InOrder(IndexSearcher searcher, IEnumerable<int> facts)
    {
        var keys = MultiDocValues.GetBinaryValues(searcher.IndexReader, Fields.Order);
        return keys is null ? [] : facts.OrderBy(KeyOf);

        BytesRef KeyOf(int document)
        {
            var key = new BytesRef();
            keys.Get(document, key);
            return BytesRef.DeepCopyOf(key);
        }
    }
}
