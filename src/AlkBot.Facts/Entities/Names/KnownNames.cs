using AlkBot.Evidence;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Names;

/// <summary>
/// The names known while a document is read, from the lexicon and from the document itself, and which of them name the same thing.
/// Names are compared by <see cref="NameKey"/> within a type.
/// </summary>
internal sealed class KnownNames
{
    // Pathways aside: they are told from genes by the words around.
    private static readonly EntityType[] SoughtTypes = [.. Enum.GetValues<EntityType>().Where(type => type is not EntityType.Pathway)];

    // Those of the lexicon come in as they are asked for: a document names few of them.
    private readonly Dictionary<(EntityType Type, string Key), NameGroup> _groups = [];
    private readonly Lexicon _lexicon;
    private readonly List<string> _learnt = [];
    private KnownNameFinder? _finder;

    /// <summary>Knows the names of <paramref name="lexicon"/>.</summary>
    public KnownNames(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>How many names were learnt beside those of the lexicon.</summary>
    public int LearntCount { get; private set; }

    /// <summary>Finds the names known now, pathways aside; those that are learnt after are found by what this gives then.</summary>
    public KnownNameFinder Finder => _finder ??= new KnownNameFinder(this, _lexicon.Keys, new NameKeys(_learnt));

    /// <summary>The names that were learnt or found so far, with all others of their groups.</summary>
    public IEnumerable<(string Key, NameGroup Group)> Met => _groups.Select(g => (g.Key.Key, g.Value));

    /// <summary>The groups of the names that have <paramref name="key"/>, pathways aside.</summary>
    public IEnumerable<NameGroup> Under(string key)
    {
        foreach (var type in SoughtTypes)
        {
            if (Under(type, key) is { } group)
                yield return group;
        }
    }

    /// <summary>The group of <paramref name="name"/>; null while nobody knows the name.</summary>
    public NameGroup? Find(EntityType type, string name) => Under(type, NameKey.Of(name));

    /// <summary>Takes <paramref name="name"/> in and gives its group.</summary>
    /// <param name="type">What the name is a name of.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">One of <see cref="NameKinds"/>; null where that is not clear.</param>
    public NameGroup Learn(EntityType type, string name, string? kind = null)
    {
        var key = NameKey.Of(name);
        var group = Under(type, key) ?? Add(key, new NameGroup(type));
        if (kind is not null)
            group.Kinds.TryAdd(key, kind);
        return group;
    }

    /// <summary>Takes <paramref name="name"/> in as the name of what has <paramref name="id"/>, unless the name is known.</summary>
    public void Declare(EntityId id, string name)
    {
        if (Find(id.Type, name) is null)
            Add(NameKey.Of(name), new NameGroup(id.Type) { Id = id });
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
        one.Lexicon.AddRange(other.Lexicon);
        foreach (var (key, kind) in other.Kinds)
            one.Kinds.TryAdd(key, kind);
        foreach (var (key, spelling) in other.Spellings)
            one.Spellings.TryAdd(key, spelling);
        return true;
    }

    private NameGroup? Under(EntityType type, string key)
    {
        if (_groups.TryGetValue((type, key), out var group))
            return group;
        if (!_lexicon.ByKey.TryGetValue((type, key), out var entry))
            return null;
        group = new NameGroup(type) { Id = entry.Id };
        foreach (var name in entry.Names)
        {
            group.Lexicon.Add(name);
            _groups.TryAdd((type, name.Key), group);
        }
        return group;
    }

    private NameGroup Add(string key, NameGroup group)
    {
        _groups.Add((group.Type, key), group);
        LearntCount++;
        if (group.Type is not EntityType.Pathway)
        {
            _learnt.Add(key);
            _finder = null;
        }
        return group;
    }
}
