namespace AlkBot.Search.Generations;

/// <summary>What a build made.</summary>
/// <param name="Generation">The generation that is now current.</param>
/// <param name="Previous">The generation before it; null for the first one or when it could not be read.</param>
/// <param name="Difference">What changed since <paramref name="Previous"/>; null when there is none.</param>
/// <param name="Duration">How long it took.</param>
public sealed record BuildReport(
    GenerationInfo Generation, GenerationInfo? Previous, GenerationDifference? Difference, TimeSpan Duration);

/// <summary>What changed between two generations.</summary>
/// <param name="Sources">Sources, by id; changed when the file's bytes or what is said about it differ.</param>
/// <param name="Passages">Passages, by text; changed when another text stands in the same place.</param>
/// <param name="Facts">Facts, by statement and quote; changed when subject, predicate and qualifiers stay and the rest differs.</param>
public sealed record GenerationDifference(DifferenceCount Sources, DifferenceCount Passages, DifferenceCount Facts);

/// <summary>How many were added, removed and changed.</summary>
public readonly record struct DifferenceCount(int Added, int Removed, int Changed)
{
    /// <summary>The sum of two counts.</summary>
    public static DifferenceCount operator +(DifferenceCount a, DifferenceCount b) => Add(a, b);

    /// <summary>The sum of two counts.</summary>
    public static DifferenceCount Add(DifferenceCount left, DifferenceCount right) =>
        new(left.Added + right.Added, left.Removed + right.Removed, left.Changed + right.Changed);
}
