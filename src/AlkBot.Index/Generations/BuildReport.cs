namespace AlkBot.Index.Generations;

/// <summary>What a build made.</summary>
/// <param name="Generation">The generation that was built.</param>
/// <param name="Previous">The generation before it; null for the first one or when it could not be read.</param>
/// <param name="Difference">What changed since <paramref name="Previous"/>; null when there is none.</param>
/// <param name="Duration">How long it took.</param>
public sealed record BuildReport(
    GenerationInfo Generation, GenerationInfo? Previous, GenerationDifference? Difference, TimeSpan Duration)
{
    /// <summary>Who asked for it; see <see cref="BuildRequest.By"/>.</summary>
    public string By { get; init; } = "";

    /// <summary>How many sources had not changed and were carried over, not read again.</summary>
    public int CarriedOver { get; init; }

    /// <summary>The names of the refused files of which nothing is in the generation: of others, some records were read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The sources that changed, by id.</summary>
    public SourceChanges Sources { get; init; } = new([], [], []);

    /// <summary>What the first of the new and changed ones are.</summary>
    public IReadOnlyList<ReportedSource> Told { get; init; } = [];

    /// <summary>
    /// Discrepancies that the previous generation does not have, at most <see cref="NewDiscrepancies.Most"/>; of a first generation, all.
    /// </summary>
    public IReadOnlyList<ReportedDiscrepancy> Discrepancies { get; init; } = [];

    /// <summary>How many discrepancies are new, listed or not.</summary>
    public int DiscrepancyCount { get; init; }
}

/// <summary>What changed between two generations.</summary>
/// <param name="Sources">Sources, by id; changed when the file's bytes or what is said about it differ.</param>
/// <param name="Passages">Passages, by text; changed when another text stands in the same place.</param>
/// <param name="Facts">Facts, by statement and quote; changed when subject, predicate and qualifiers stay and the rest differs.</param>
public sealed record GenerationDifference(DifferenceCount Sources, DifferenceCount Passages, DifferenceCount Facts);

/// <summary>The ids of the sources that changed, at most <see cref="Most"/> in each list.</summary>
public sealed record SourceChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    /// <summary>The most ids in a list; <see cref="GenerationDifference.Sources"/> counts them all.</summary>
    public const int Most = 100;
}

/// <summary>A discrepancy: one subject and predicate, and the values that the sources state.</summary>
/// <param name="Subject">The entity's shown name.</param>
/// <param name="Predicate">The predicate's label, such as <c>Response rate</c>.</param>
/// <param name="Values">Each value with the source that states it.</param>
public sealed record ReportedDiscrepancy(string Subject, string Predicate, IReadOnlyList<ReportedValue> Values);

/// <summary>A value and the source that states it.</summary>
public sealed record ReportedValue(string Value, string Source);

/// <summary>How many were added, removed and changed.</summary>
public readonly record struct DifferenceCount(int Added, int Removed, int Changed)
{
    /// <summary>The sum of two counts.</summary>
    public static DifferenceCount operator +(DifferenceCount a, DifferenceCount b) => Add(a, b);

    /// <summary>The sum of two counts.</summary>
    public static DifferenceCount Add(DifferenceCount left, DifferenceCount right) =>
        new(left.Added + right.Added, left.Removed + right.Removed, left.Changed + right.Changed);
}
