using AlkBot.Evidence;

namespace AlkBot.Export;

/// <summary>Writes facts with their citations in one format; the same facts always give the same bytes.</summary>
internal abstract class FactExport(IReadOnlyDictionary<EntityId, Entity> entities)
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["jsonl", "csv", "md"];

    /// <summary>The export in <paramref name="format"/>, one of <see cref="Formats"/>.</summary>
    public static FactExport Of(string format, IReadOnlyDictionary<EntityId, Entity> entities) => format switch
    {
        "jsonl" => new JsonLinesExport(entities),
        "csv" => new CsvExport(entities),
        "md" => new MarkdownExport(entities),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    /// <summary>Writes <paramref name="facts"/>, which come ordered by subject.</summary>
    public abstract Task WriteAsync(IReadOnlyList<Fact> facts, TextWriter output, CancellationToken cancellationToken);

    /// <summary>The name to show for an entity.</summary>
    protected string NameOf(EntityId id) => entities.TryGetValue(id, out var entity) ? entity.Name : id.Key;

    /// <summary>Qualifiers in the order of their names.</summary>
    protected static IEnumerable<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string> qualifiers) =>
        qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal);
}
