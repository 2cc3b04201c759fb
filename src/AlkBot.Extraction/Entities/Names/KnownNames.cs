using AlkBot.Evidence;

namespace AlkBot.Extraction.Entities.Names;

/// <summary>
/// The names known while a document is read, from the lexicon and from the document itself, and which of them name the same thing.
/// Names are compared by <see cref="NameKey"/> within a type.
/// </summary>
internal sealed class KnownNames
{
    private readonly Dictionary<(EntityType Type, string Key), NameGroup> _groups = [];
    private KnownNameFinder? _finder;

    /// <summary>Knows the names of <paramref name="lexicon"/>.</summary>
    public KnownNames(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Entries)
        {
            var group = new NameGroup(entry.Id.Type) { Id = entry.Id };
            foreach (var name in entry.Names)
            {
                group.Lexicon.Add(name);
                _groups.TryAdd((entry.Id.Type, name.Key), group);
            }
        }
    }

    /// <summary>Finds the names known now; those that are learnt after are found by what this gives then.</summary>
    public KnownNameFinder Finder => _finder ??= new KnownNameFinder(this);

    /// <summary>All names with their groups.</summary>
    public IEnumerable<(string Key, NameGroup Group)> All => _groups.Select(g => (g.Key.Key, g.Value));

    /// <summary>The group of <paramref name="name"/>; null while nobody knows the name.</summary>
    public NameGroup? Find(EntityType type, string name) => _groups.GetValueOrDefault((type, NameKey.Of(name)));

    /// <summary>Takes <paramref name="name"/> in and gives its group.</summary>
    /// <param name="type">What the name is a name of.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">One of <see cref="NameKinds"/>; null where that is not clear.</param>
    public NameGroup Learn(EntityType type, string name, string? kind = null)
    {
        var key = NameKey.Of(name);
        if (!_groups.TryGetValue((type, key), out var group))
        {
            _groups[(type, key)] = group = new NameGroup(type);
            _finder = null;
        }
        if (kind is not null)
            group.Kinds.TryAdd(key, kind);
        return group;
    }

    /// <summary>Takes <paramref name="name"/> in as the name of what has <paramref name="id"/>, unless the name is known.</summary>
    public void Declare(EntityId id, string name)
    {
        if (_groups.TryAdd((id.Type, NameKey.Of(name)), new NameGroup(id.Type) { Id = id }))
            _finder = null;
    }

    /// <summary>
    /// Notes that two names of a type are names of one thing. Refused, with false, where the lexicon or two different non-proprietary
    /// names say otherwise.
    /// </summary>
    public bool Link(EntityType type, string first, string second)
    {
        var (one, other) = (Learn(type, first), Learn(type, second));
        if (one == other)
            return true;
        if ((one.Id is not null && other.Id is not null) || (one.IsNonProprietary && other.IsNonProprietary))
            return false;
        if (one.Id is null && other.Id is not null)
            (one, other) = (other, one);
        foreach (var (key, _) in _groups.Where(g => g.Value == other).ToList())
            _groups[key] = one;
        _finder = null;
        one.Lexicon.AddRange(other.Lexicon);
        foreach (var (key, kind) in other.Kinds)
            one.Kinds.TryAdd(key, kind);
        return true;
    }
}
