using AlkBot.Search.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AlkBot.Search.Lucene.Reading;

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
        var order = MultiDocValues.GetSortedValues(searcher.IndexReader, Fields.Order);
        return order is null ? [] : searcher.Matches(query).OrderBy(order.GetOrd);
    }
}
