using AlkBot.Evidence;

namespace AlkBot.Index.Records;

/// <summary>The entities of all sources: one met again gains its new names, and the name of its first source stays the shown one.</summary>
internal sealed class MergedEntities
{
    private readonly SortedDictionary<EntityId, (string Shown, List<EntityName> Names)> _entities = [];

    /// <summary>Every entity, ordered by id.</summary>
    public IEnumerable<Entity> All => _entities.Select(entity => new Entity(entity.Key, entity.Value.Shown, entity.Value.Names));

    /// <summary>Adds what one source says of an entity.</summary>
    public void Add(Entity entity)
    {
        if (!_entities.TryGetValue(entity.Id, out var known))
            _entities[entity.Id] = known = (entity.Name, []);
        foreach (var name in entity.Names)
        {
            var place = known.Names.FindIndex(other => other.Text == name.Text);
            if (place < 0)
                known.Names.Add(name);
            // A source that prints the name outranks a lexicon or a rule that only knows it.
            else if (name.Origin < known.Names[place].Origin)
                known.Names[place] = name;
        }
    }
}
