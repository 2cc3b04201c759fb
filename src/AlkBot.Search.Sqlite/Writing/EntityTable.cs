using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>Writes entities, each once.</summary>
internal sealed class EntityTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _entity = new(connection, "INSERT INTO entity VALUES($1,$2,$3,$4)", 4);
    private readonly Statement _name = new(connection, "INSERT INTO name VALUES($1,$2,$3,$4,$5,$6,$7)", 7);
    private long _entities;

    public void Add(Entity entity)
    {
        _entity.Run(++_entities, (int)entity.Id.Type, entity.Id.Key, entity.Name);
        for (var position = 0; position < entity.Names.Count; position++)
        {
            var name = entity.Names[position];
            _name.Run(
                _entities, position, NameKey.Of(name.Text), name.Text, (int)name.Origin, name.Kind,
                name.Citation is { } citation ? Stored.Detail(citation) : null);
        }
    }

    public void Dispose()
    {
        _entity.Dispose();
        _name.Dispose();
    }
}
