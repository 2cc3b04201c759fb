using System.Diagnostics.CodeAnalysis;

namespace AlkBot.Evidence;

/// <summary>
/// An entity's id, written <c>type:key</c>: <c>trial:NCT00000102</c>, <c>mutation:V600E</c>, <c>drug:imatinib</c>. The key of a
/// trial is its registry number, of a mutation its one-letter protein change, of anything else its first name as a slug.
/// </summary>
public readonly record struct EntityId(EntityType Type, string Key) : IComparable<EntityId>
{
    /// <summary>Reads <c>type:key</c>; false when <paramref name="text"/> has another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon <= 0
            || colon == text!.Length - 1
            || char.IsAsciiDigit(text[0])
            || !Enum.TryParse<EntityType>(text[..colon], ignoreCase: true, out var type))
        {
            return false;
        }
        id = new EntityId(type, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads <c>type:key</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has another form.</exception>
    public static EntityId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not an entity id such as 'trial:NCT00000000'.");

    /// <summary>The id of what is called <paramref name="name"/>: the name's letters and digits, in lower case, with hyphens between.</summary>
    public static EntityId Named(EntityType type, string name)
    {
        var letters = name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-');
        return new EntityId(type, string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>By type, then by key in ordinal order.</summary>
    public int CompareTo(EntityId other) => Type != other.Type ? Type.CompareTo(other.Type) : string.CompareOrdinal(Key, other.Key);

    /// <summary>As <c>type:key</c>, the type in lower case.</summary>
    public override string ToString() => $"{Type.ToString().ToLowerInvariant()}:{Key}";
}
