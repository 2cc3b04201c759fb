using System.Collections.Frozen;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;

namespace AlkBot.Facts.Lexicons;

/// <summary>
/// Names of entities that sources may or may not print. An entry whose entity no source prints comes to nothing; a name of it that
/// the source does not print is marked <see cref="NameOrigin.Lexicon"/>.
/// </summary>
/// <param name="entries">The entries, each entity once, no name (compared by <see cref="NameKey"/>) twice within a type.</param>
public sealed class Lexicon(IReadOnlyList<LexiconEntry> entries)
{
    /// <summary>The name of the lexicon's file inside the source folder.</summary>
    public const string FileName = "lexicon.json";

    /// <summary>A lexicon without entries.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>The entries.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; } = entries;

    /// <summary>This lexicon with the drugs that the program lists; what it says itself of one of their names stands.</summary>
    internal Lexicon WithListedDrugs => _withListedDrugs ??= AddListedDrugs();

    private Lexicon? _withListedDrugs;

    private Lexicon AddListedDrugs()
    {
        var byId = Entries.ToDictionary(entry => entry.Id);
        var ids = ByKey.Where(named => named.Key.Type == EntityType.Drug).ToDictionary(named => named.Key.Key, named => named.Value.Id);
        // A salt that is listed beside its drug is that drug.
        foreach (var names in ListedDrugs.All.OrderBy(names => DrugSalts.BaseOf(names[0]).Length < names[0].Length))
        {
            var known = names.Append(DrugSalts.BaseOf(names[0])).Select(NameKey.Of).Where(ids.ContainsKey).ToList();
            var id = known.Count > 0 ? ids[known[0]] : EntityId.Named(EntityType.Drug, names[0]);
            var added = names.Where(name => ids.TryAdd(NameKey.Of(name), id)).ToList()
                .Select((name, at) => new LexiconName(name, at == 0 && known.Count == 0 ? NameKinds.NonProprietary : NameKinds.Synonym));
            byId[id] = new LexiconEntry(id, [.. byId.GetValueOrDefault(id)?.Names ?? [], .. added]);
        }
        return new Lexicon([.. byId.Values]);
    }

    /// <summary>The entries by the keys of their names.</summary>
    internal IReadOnlyDictionary<(EntityType Type, string Key), LexiconEntry> ByKey { get; } =
        entries.SelectMany(entry => entry.Names, (entry, name) => (Place: (entry.Id.Type, name.Key), Entry: entry))
            .DistinctBy(named => named.Place).ToFrozenDictionary(named => named.Place, named => named.Entry);

    /// <summary>The keys of the names, pathways' aside.</summary>
    internal NameKeys Keys { get; } =
        new(entries.Where(entry => entry.Id.Type is not EntityType.Pathway).SelectMany(entry => entry.Names).Select(name => name.Key));
}

/// <summary>An entity and its names.</summary>
/// <param name="Id">The id that the entity has in every source, whatever the source prints.</param>
/// <param name="Names">At least one name.</param>
public sealed record LexiconEntry(EntityId Id, IReadOnlyList<LexiconName> Names);

/// <summary>A name and its kind, one of <see cref="NameKinds"/>.</summary>
public sealed record LexiconName(string Text, string Kind)
{
    /// <summary>Its <see cref="NameKey"/>.</summary>
    internal string Key { get; } = NameKey.Of(Text);
}
