using AlkBot.Evidence;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LucenePrefix = Lucene.Net.Search.PrefixQuery;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Names by the beginning of their keys: one an entity, its shortest.</summary>
internal static class NameSearch
{
    public static IEnumerable<NameSuggestion> BeginningWith(IndexSearcher searcher, string key, EntityType? type)
    {
        var query = Having.Type(Fields.EntityType).And(new LucenePrefix(new Term(Fields.Name, key)));
        if (type is { } only)
            query.And(Fields.TypeOfEntity, only.ToString());
        return searcher.Matches(query).Read(searcher, Records.Entity)
            .Select(entity => (Entity: entity, Best: Shortest(entity, key)))
            .OrderBy(match => match.Best.Key.Length).ThenBy(match => match.Best.Key, StringComparer.Ordinal).ThenBy(match => match.Entity.Id)
            .Select(match => new NameSuggestion(match.Entity.Id, match.Entity.Name, match.Best.Name));
    }

    private static (string Key, EntityName Name) Shortest(Entity entity, string beginning) => entity.Names
        .Select(name => (Key: NameKey.Of(name.Text), Name: name))
        .Where(name => name.Key.StartsWith(beginning, StringComparison.Ordinal))
        .MinBy(name => name.Key.Length);
}
