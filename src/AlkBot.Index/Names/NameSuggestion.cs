using AlkBot.Evidence;

namespace AlkBot.Index.Names;

/// <summary>A name that could be what somebody types or mistypes.</summary>
/// <param name="Entity">The entity it names.</param>
/// <param name="Name">The name to show for the entity.</param>
/// <param name="Matched">The name that matched; it may be an alias.</param>
/// <param name="Match">How it matched.</param>
public sealed record NameSuggestion(EntityId Entity, string Name, EntityName Matched, NameMatch Match = NameMatch.Beginning);

/// <summary>How a name matches what was typed, the closest first. Names are compared by their keys; see <see cref="NameKey"/>.</summary>
public enum NameMatch
{
    /// <summary>They are the same.</summary>
    Exact,

    /// <summary>The name begins with what was typed.</summary>
    Beginning,

    /// <summary>The name holds what was typed.</summary>
    Part,

    /// <summary>A few letters differ.</summary>
    Near,
}
