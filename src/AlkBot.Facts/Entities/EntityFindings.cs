using AlkBot.Evidence;

namespace AlkBot.Facts.Entities;

/// <summary>The entities that a document names and the places where it names them.</summary>
/// <param name="Entities">By type, then by key.</param>
/// <param name="Mentions">In order, none overlapping another.</param>
internal sealed record EntityFindings(IReadOnlyList<Entity> Entities, IReadOnlyList<Mention> Mentions);
