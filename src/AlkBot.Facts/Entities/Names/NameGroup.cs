using AlkBot.Evidence;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Names;

/// <summary>Names of one thing.</summary>
internal sealed class NameGroup(EntityType type)
{
    /// <summary>What sort of thing.</summary>
    public EntityType Type { get; } = type;

    /// <summary>The id that the lexicon gives it; null when the lexicon does not know it.</summary>
    public EntityId? Id { get; init; }

    /// <summary>Its names in the lexicon.</summary>
    public List<LexiconName> Lexicon { get; } = [];

    /// <summary>The kinds of the names learnt from the document, by their <see cref="NameKey"/>.</summary>
    public Dictionary<string, string> Kinds { get; } = [];

    /// <summary>The spellings that its names are told from other words by, such as a trial's capitals, by their <see cref="NameKey"/>.</summary>
    public Dictionary<string, string> Spellings { get; } = [];

    /// <summary>Names made from printed ones by the rules of their notation.</summary>
    public List<string> Notations { get; } = [];

    /// <summary>The genes that a pathway or fusion is named after.</summary>
    public HashSet<NameGroup> Parts { get; } = [];

    /// <summary>Whether a non-proprietary name is among its names.</summary>
    public bool IsNonProprietary =>
        Kinds.ContainsValue(NameKinds.NonProprietary) || Lexicon.Exists(n => n.Kind == NameKinds.NonProprietary);

    /// <summary>The kind of <paramref name="name"/>; null where that is not known.</summary>
    public string? KindOf(string name)
    {
        var key = NameKey.Of(name);
        return Lexicon.Find(n => n.Key == key)?.Kind ?? Kinds.GetValueOrDefault(key);
    }

    /// <summary>The spelling to insist on, letter by letter, for a name of which case is a part; null for other names.</summary>
    public string? CaseOf(string key) => Spellings.GetValueOrDefault(key) ?? (Type is EntityType.Gene or EntityType.Fusion
        ? Lexicon.Find(n => n.Kind == NameKinds.Symbol && n.Key == key)?.Text
        : null);
}
