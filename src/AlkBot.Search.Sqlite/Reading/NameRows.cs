using AlkBot.Evidence;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Names by the beginning of their keys: one an entity, its shortest.</summary>
internal static class NameRows
{
    private const string Sql = """
        SELECT entity.type, entity.key, entity.name, best.text, best.origin, best.kind, best.citation FROM (
          SELECT entity, key, text, origin, kind, citation,
            row_number() OVER (PARTITION BY entity ORDER BY length(key), position) AS place
          FROM name WHERE key >= $1 AND key < $2) AS best
        JOIN entity ON entity.id = best.entity
        WHERE best.place = 1 AND ($3 IS NULL OR entity.type = $3)
        ORDER BY length(best.key), best.key, entity.type, entity.key LIMIT $4
        """;

    public static List<NameSuggestion> BeginningWith(ReadConnection connection, string key, EntityType? type, int limit) =>
        connection.List(
            Sql,
            row => new NameSuggestion(
                new EntityId((EntityType)row.GetInt32(0), row.GetString(1)), row.GetString(2), EntityRows.Name(row, 3)),
            key, key + "\U0010FFFF", type is { } only ? (int)only : null, limit);
}
