using AlkBot.Evidence;

namespace AlkBot.Answers.Export;

/// <summary>Writes facts with their citations in one format; the same facts always give the same bytes.</summary>
/// <param name="entities">The entities, for their names.</param>
/// <param name="pageOf">The page that a quote begins on; null where its source has none.</param>
public abstract class FactExport(IReadOnlyDictionary<EntityId, Entity> entities, Func<Citation, int?> pageOf)
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["jsonl", "csv", "md"];

    /// <summary>The export in <paramref name="format"/>, one of <see cref="Formats"/>.</summary>
    public static FactExport Of(string format, IReadOnlyDictionary<EntityId, Entity> entities, Func<Citation, int?> pageOf) => format switch
    {
        "jsonl" => new JsonLinesExport(entities, pageOf),
        "csv" => new CsvExport(entities, pageOf),
        "md" => new MarkdownExport(entities, pageOf),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    /// <summary>Writes <paramref name="facts"/>, which come ordered by subject.</summary>
    public abstract Task WriteAsync(IReadOnlyList<Fact> facts, TextWriter output, CancellationToken cancellationToken);

    /// <summary>The name to show for an entity.</summary>
    protected string NameOf(EntityId id) => entities.TryGetValue(id, out var entity) ? entity.Name : id.Key;

    /// <summary>The page to show for a citation; null where there is none.</summary>
    protected int? PageOf(Citation citation) => pageOf(citation);

    /// <summary>Qualifiers in the order of their names.</summary>
    protected static IEnumerable<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string> qualifiers) =>
        qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal);
}
