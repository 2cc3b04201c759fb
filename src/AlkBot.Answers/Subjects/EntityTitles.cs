using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Subjects;

/// <summary>The entities of a generation by id, and the names to show for them.</summary>
internal sealed class EntityTitles
{
    private static readonly ConditionalWeakTable<EntityNames, EntityTitles> Known = [];

    private readonly Dictionary<EntityId, Entity> _entities;

    private EntityTitles(EntityNames names) => _entities = names.Entities.ToDictionary(e => e.Id);

    /// <summary>Those of <paramref name="names"/>, which never change.</summary>
    public static EntityTitles Of(EntityNames names) => Known.GetValue(names, n => new EntityTitles(n));

    /// <summary>The name of <paramref name="id"/>, or its key when the index does not hold it.</summary>
    public string NameOf(EntityId id) => Find(id)?.Name ?? id.Key;

    /// <summary>The entity; null when the index does not hold it.</summary>
    public Entity? Find(EntityId id) => _entities.GetValueOrDefault(id);
}
