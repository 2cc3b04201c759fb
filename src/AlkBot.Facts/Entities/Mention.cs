using AlkBot.Evidence;

namespace AlkBot.Facts.Entities;

/// <summary>A place in the canonical text where an entity is named.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Span">Where the name stands.</param>
/// <param name="Text">The name as printed there.</param>
public sealed record Mention(EntityId Entity, Span Span, string Text);
