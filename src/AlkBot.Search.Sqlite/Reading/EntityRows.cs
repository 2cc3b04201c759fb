using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads entities with their names, one row a name.</summary>
internal static class EntityRows
{
    /// <summary>The entities of one source, <c>$1</c>, as it was added with them.</summary>
    public const string OfSource = """
        SELECT type, key, name, detail FROM source_entity WHERE source = (SELECT id FROM source WHERE slug = $1) ORDER BY position
        """;

    private const string Select = """
        SELECT entity.id, entity.type, entity.key, entity.name, name.text, name.origin, name.kind, name.citation
        FROM entity LEFT JOIN name ON name.entity = entity.id
        """;

    private const string Order = " ORDER BY entity.type, entity.key, name.position";

    /// <summary>Reads a row of <see cref="OfSource"/>.</summary>
    public static Entity ReadOfSource(SqliteDataReader row) =>
        Stored.Entity(new EntityId((EntityType)row.GetInt32(0), row.GetString(1)), row.GetString(2), row.GetString(3));

    public static List<Entity> All(ReadConnection connection) => Read(connection.Query(Select + Order));

    public static List<Entity> OfType(ReadConnection connection, EntityType type) =>
        Read(connection.Query(Select + " WHERE entity.type = $1" + Order, (int)type));

    public static Entity? Find(ReadConnection connection, EntityId id) =>
        Read(connection.Query(Select + " WHERE entity.type = $1 AND entity.key = $2" + Order, (int)id.Type, id.Key)).FirstOrDefault();

    public static List<Entity> Named(ReadConnection connection, string key) =>
        Read(connection.Query(Select + " WHERE entity.id IN (SELECT entity FROM name WHERE key = $1)" + Order, key));

    /// <summary>The name in columns from <paramref name="first"/> on: text, origin, kind, citation.</summary>
    public static EntityName Name(SqliteDataReader row, int first) => new(
        row.GetString(first), (NameOrigin)row.GetInt32(first + 1), row.IsDBNull(first + 2) ? null : row.GetString(first + 2),
        row.IsDBNull(first + 3) ? null : Stored.Citation(row.GetString(first + 3)));

    private static List<Entity> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var entities = new List<Entity>();
            var (last, names) = (0L, new List<EntityName>());
            while (rows.Read())
            {
                if (rows.GetInt64(0) != last)
                {
                    (last, names) = (rows.GetInt64(0), []);
                    entities.Add(new Entity(new EntityId((EntityType)rows.GetInt32(1), rows.GetString(2)), rows.GetString(3), names));
                }
                if (!rows.IsDBNull(4))
                    names.Add(Name(rows, 4));
            }
            return entities;
        }
    }
}
