using AlkBot.Evidence;
using AlkBot.Search.Sqlite.Json;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>Writes entities; one met again gains its new names.</summary>
internal sealed class EntityTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, "SELECT id FROM entity WHERE type=$1 AND key=$2", 2);
    private readonly Statement _add = new(connection, "INSERT INTO entity VALUES($1,$2,$3,$4)", 4);
    private readonly Statement _names = new(connection, "SELECT position, text, origin FROM name WHERE entity=$1", 1);
    private readonly Statement _addName = new(connection, "INSERT OR REPLACE INTO name VALUES($1,$2,$3,$4,$5,$6,$7)", 7);
    private long _entities;

    public void Add(Entity entity)
    {
        var row = Find(entity.Id);
        if (row is null)
            _add.Run(row = ++_entities, (int)entity.Id.Type, entity.Id.Key, entity.Name);
        var known = NamesOf(row.Value);
        foreach (var name in entity.Names)
        {
            var isKnown = known.TryGetValue(name.Text, out var old);
            // A source that prints the name outranks a lexicon or a rule that only knows it.
            if (isKnown && old.Origin <= name.Origin)
                continue;
            var position = isKnown ? old.Position : known.Count;
            known[name.Text] = (position, name.Origin);
            Write(row.Value, position, name);
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _add, _names, _addName })
            statement.Dispose();
    }

    private long? Find(EntityId id)
    {
        using var rows = _find.Query((int)id.Type, id.Key);
        return rows.Read() ? rows.GetInt64(0) : null;
    }

    private Dictionary<string, (int Position, NameOrigin Origin)> NamesOf(long entity)
    {
        var known = new Dictionary<string, (int, NameOrigin)>(StringComparer.Ordinal);
        using var rows = _names.Query(entity);
        while (rows.Read())
            known[rows.GetString(1)] = (rows.GetInt32(0), (NameOrigin)rows.GetInt32(2));
        return known;
    }

    private void Write(long entity, int position, EntityName name) => _addName.Run(
        entity, position, NameKey.Of(name.Text), name.Text, (int)name.Origin, name.Kind,
        name.Citation is { } citation ? Stored.Detail(citation) : null);
}
