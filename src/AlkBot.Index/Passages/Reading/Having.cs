using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Documents by the exact values of their fields.</summary>
internal static class Having
{
    public static BooleanQuery Of(string field, string value) => new BooleanQuery().And(field, value);

    public static BooleanQuery Type(string type) => Of(Fields.Type, type);

    public static BooleanQuery And(this BooleanQuery query, string field, string value) => query.And(new TermQuery(new Term(field, value)));

    public static BooleanQuery And(this BooleanQuery query, LuceneQuery other)
    {
        query.Add(other, Occur.MUST);
        return query;
    }
}
