using AlkBot.Evidence;

namespace AlkBot.Index.Names;

/// <summary>
/// Every name of a generation in memory, for completion and for what was probably meant. Immutable, safe for concurrent use.
/// </summary>
public sealed class EntityNames
{
    // Fewer letters than this stand inside too many names.
    private const int ShortestPart = 2;

    private readonly NameEntry[] _byKey;

    private EntityNames(IReadOnlyList<Entity> entities)
    {
        Entities = entities;
        _byKey = [.. entities.SelectMany(NameEntry.Of)];
        Array.Sort(_byKey, NameEntry.ByKey);
    }

    /// <summary>The entities, ordered by id.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Names of these entities.</summary>
    public static EntityNames Of(IEnumerable<Entity> entities) => new([.. entities.OrderBy(e => e.Id)]);

    /// <summary>The entities with a name of the same key, ordered by id, each with the name that matched.</summary>
    public IReadOnlyList<NameSuggestion> Find(string name, EntityType? type = null)
    {
        var key = NameKey.Of(name);
        var matches = new List<NameSuggestion>();
        for (var i = FirstFrom(key); key.Length > 0 && i < _byKey.Length && _byKey[i].Key == key; i++)
        {
            var entry = _byKey[i];
            if (entry.IsOf(type) && (matches.Count == 0 || matches[^1].Entity != entry.Entity.Id))
                matches.Add(entry.Suggest(NameMatch.Exact));
        }
        return matches;
    }

    /// <summary>
    /// Entities by what was typed so far or mistyped, at most <paramref name="limit"/>: first the same name, then names that begin with
    /// it, then names that hold it, then names a few letters away. An entity comes once, with its best match. Nothing typed gives every
    /// entity by its shown name.
    /// </summary>
    public IReadOnlyList<NameSuggestion> Suggest(string text, EntityType? type, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var key = NameKey.Of(text);
        if (key.Length == 0)
            return string.IsNullOrWhiteSpace(text) ? Shown(type, limit) : [];
        var best = new BestMatches(limit);
        for (var i = FirstFrom(key); i < _byKey.Length && _byKey[i].Key.StartsWith(key, StringComparison.Ordinal); i++)
        {
            if (_byKey[i].IsOf(type))
                best.Add(_byKey[i], _byKey[i].Key.Length == key.Length ? NameMatch.Exact : NameMatch.Beginning, 0);
        }
        if (!best.IsFull)
            AddPartsAndNear(best, key, type);
        return best.Suggestions();
    }

    /// <summary>The names that one which nobody has probably stands for, as by <see cref="Suggest"/>; of an empty name, none.</summary>
    public IReadOnlyList<NameSuggestion> Nearest(string name, int limit) => NameKey.Of(name).Length == 0 ? [] : Suggest(name, null, limit);

    private void AddPartsAndNear(BestMatches best, string key, EntityType? type)
    {
        var typed = new TypedName(key);
        foreach (var entry in _byKey)
        {
            if (!entry.IsOf(type))
                continue;
            if (key.Length >= ShortestPart && entry.Key.Contains(key, StringComparison.Ordinal))
                best.Add(entry, NameMatch.Part, 0);
            else if (typed.DistanceTo(entry) is { } distance)
                best.Add(entry, NameMatch.Near, distance);
        }
    }

    private List<NameSuggestion> Shown(EntityType? type, int limit) =>
    [
        .. Entities.Where(e => e.Names.Count > 0 && (type is null || e.Id.Type == type))
            .OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Id).Take(limit)
            .Select(e => new NameSuggestion(e.Id, e.Name, e.Names[0])),
    ];

    private int FirstFrom(string key)
    {
        var (low, high) = (0, _byKey.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_byKey[middle].Key, key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
