using AlkBot.Evidence;

namespace AlkBot.Search;

/// <summary>A name that could complete what somebody types.</summary>
/// <param name="Entity">The entity it names.</param>
/// <param name="Name">The name to show for the entity.</param>
/// <param name="Matched">The name that matched; it may be an alias.</param>
public sealed record NameSuggestion(EntityId Entity, string Name, EntityName Matched);
