using AlkBot.Evidence;

namespace AlkBot.Index.Names;

/// <summary>A name with its key and the set of letters in it.</summary>
internal sealed record NameEntry(string Key, Entity Entity, EntityName Name)
{
    /// <summary>Ordinal order of the keys, then of the entities.</summary>
    public static Comparison<NameEntry> ByKey { get; } = (a, b) =>
        string.CompareOrdinal(a.Key, b.Key) is var order and not 0 ? order : a.Entity.Id.CompareTo(b.Entity.Id);

    /// <summary>The letters and digits of the key as a set of bits; rarer characters share bits.</summary>
    public ulong Letters { get; } = LettersOf(Key);

    public static IEnumerable<NameEntry> Of(Entity entity) =>
        entity.Names.Select(name => new NameEntry(NameKey.Of(name.Text), entity, name)).Where(entry => entry.Key.Length > 0);

    public static ulong LettersOf(string key)
    {
        var letters = 0UL;
        foreach (var c in key)
        {
            letters |= 1UL << c switch
            {
                >= 'a' and <= 'z' => c - 'a',
                >= '0' and <= '9' => 26 + c - '0',
                _ => 36 + (c % 28),
            };
        }
        return letters;
    }

    public bool IsOf(EntityType? type) => type is null || Entity.Id.Type == type;

    public NameSuggestion Suggest(NameMatch match) => new(Entity.Id, Entity.Name, Name, match);
}
