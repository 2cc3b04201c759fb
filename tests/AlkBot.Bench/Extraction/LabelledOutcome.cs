using AlkBot.Evidence;

namespace AlkBot.Bench.Extraction;

/// <summary>An outcome that people found stated in a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Subject">The drug or trial; null where the outcome belongs to neither, so that no fact can state it.</param>
/// <param name="Predicate">What is stated, a name of <see cref="Predicates"/>.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="Arm">The arm or the patients, by words that name them; empty where none are named.</param>
/// <param name="Quote">A piece of the sentence that states it, enough to tell it.</param>
internal sealed record LabelledOutcome(SourceId Source, EntityId? Subject, string Predicate, string Value, string Arm, string Quote)
{
    private const int Columns = 6;

    /// <summary>
    /// Reads labels: a label a line, its six parts with tabs between them; <c>-</c> for no subject; <c>#</c> for a
    /// remark.
    /// </summary>
    /// <exception cref="SourceException">A line is not of this form.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<LabelledOutcome>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var labels = new List<LabelledOutcome>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!line.StartsWith('#') && !string.IsNullOrWhiteSpace(line))
                labels.Add(Parse(line, $"{path}: line {number}"));
        }
        return labels.Count > 0 ? labels : throw new SourceException($"{path}: there is no label in the file");
    }

    /// <summary>
    /// Whether <paramref name="fact"/> states this outcome: the same value of the same subject and patients, from the same
    /// sentence.
    /// </summary>
    public bool IsStatedBy(Fact fact) =>
        fact.Subject == Subject && fact.Predicate == Predicate && fact.Value == Value
        && fact.Citations[0].Source == Source && fact.Citations[0].Quote.Contains(Quote, StringComparison.Ordinal)
        && Words(Arm).IsSubsetOf(PatientsOf(fact));

    /// <inheritdoc/>
    public override string ToString() => $"{Source}  {Subject?.ToString() ?? "-"}  {Predicate}  {Value}  {Arm}";

    private static HashSet<string> PatientsOf(Fact fact) =>
        Words(string.Join(' ', fact.Qualifiers
            .Where(q => q.Key is QualifierNames.Arm or QualifierNames.Population or QualifierNames.TimeFrame).Select(q => q.Value)));

    private static HashSet<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static LabelledOutcome Parse(string line, string place)
    {
        var parts = line.Split('\t', StringSplitOptions.TrimEntries);
        if (parts.Length != Columns)
            throw new SourceException($"{place}: a label has {Columns} parts with tabs between them, not {parts.Length}");
        if (!SourceId.TryParse(parts[0], out var source))
            throw new SourceException($"{place}: '{parts[0]}' is no source id");
        EntityId? subject = null;
        if (parts[1] != "-")
            subject = EntityId.TryParse(parts[1], out var id) ? id : throw new SourceException($"{place}: '{parts[1]}' is no entity id");
        return Predicates.Find(parts[2]) is null
            ? throw new SourceException($"{place}: '{parts[2]}' is no predicate")
            : new LabelledOutcome(source, subject, parts[2], parts[3], parts[4], parts[5]);
    }
}
