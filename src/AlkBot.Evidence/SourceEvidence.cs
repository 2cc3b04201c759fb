namespace AlkBot.Evidence;

/// <summary>All that was read from one source: what an index is built from.</summary>
/// <param name="Source">The source with its canonical text.</param>
/// <param name="Passages">Its passages, by ordinal from 1.</param>
/// <param name="Entities">The entities it mentions, with their names.</param>
/// <param name="Facts">The facts it states.</param>
public sealed record SourceEvidence(
    Source Source,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Fact> Facts);
