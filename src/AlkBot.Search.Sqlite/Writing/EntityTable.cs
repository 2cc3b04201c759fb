using AlkBot.Evidence;
using AlkBot.Search.Sqlite.Reading;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>
/// Writes the entities of each source, and in the end those of all: merged one at a time out of the table, so that no more than one is
/// in memory however many sources there are.
/// </summary>
internal sealed class EntityTable(SqliteConnection connection) : IDisposable
{
    private const string InOrder = "SELECT type, key, name, detail FROM source_entity ORDER BY type, key, source, position";

    private readonly Statement _ofSource = new(connection, "INSERT INTO source_entity VALUES($1,$2,$3,$4,$5,$6)", 6);
    private readonly Statement _inOrder = new(connection, InOrder, 0);
    private readonly Statement _entity = new(connection, "INSERT INTO entity VALUES($1,$2,$3,$4)", 4);
    private readonly Statement _name = new(connection, "INSERT INTO name VALUES($1,$2,$3,$4,$5,$6,$7)", 7);
    private long _entities;

    public void Add(long source, IReadOnlyList<Entity> entities)
    {
        for (var position = 0; position < entities.Count; position++)
        {
            var entity = entities[position];
            _ofSource.Run(source, position, (int)entity.Id.Type, entity.Id.Key, entity.Name, Stored.Detail(entity));
        }
    }

    public void Merge(CancellationToken cancellationToken)
    {
        using var rows = _inOrder.Query();
        EntityId? last = null;
        var merged = new MergedEntities();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entity = EntityRows.ReadOfSource(rows);
            if (last != entity.Id)
            {
                Write(merged);
                (last, merged) = (entity.Id, new MergedEntities());
            }
            merged.Add(entity);
        }
        Write(merged);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _ofSource, _inOrder, _entity, _name })
            statement.Dispose();
    }

    private void Write(MergedEntities merged)
    {
        foreach (var entity in merged.All)
            Write(entity);
    }

    private void Write(Entity entity)
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
}
