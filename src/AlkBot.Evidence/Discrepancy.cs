namespace AlkBot.Evidence;

/// <summary>Facts of one subject and predicate, under the same qualifiers, whose values differ; all are to be shown.</summary>
/// <param name="Subject">The entity.</param>
/// <param name="Predicate">What is stated.</param>
/// <param name="Facts">At least two facts, one a differing value, in the order of their first citations.</param>
public sealed record Discrepancy(EntityId Subject, string Predicate, IReadOnlyList<Fact> Facts);
