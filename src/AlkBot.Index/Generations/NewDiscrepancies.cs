using AlkBot.Evidence;
using AlkBot.Evidence.Discrepancies;
using AlkBot.Evidence.Registries;
using AlkBot.Index.Records;

namespace AlkBot.Index.Generations;

/// <summary>Finds the discrepancies of one generation that another does not have.</summary>
public sealed class NewDiscrepancies
{
    /// <summary>The most that are listed.</summary>
    public const int Most = 50;

    private readonly List<ReportedDiscrepancy> _listed = [];

    private NewDiscrepancies()
    {
    }

    /// <summary>The first of them, by subject.</summary>
    public IReadOnlyList<ReportedDiscrepancy> Listed => _listed;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Looks at <paramref name="subjects"/>; of others no fact is new.</summary>
    internal static NewDiscrepancies Find(
        GenerationReader? before, GenerationReader after, IReadOnlySet<EntityId> subjects, CancellationToken cancellationToken)
    {
        var (found, names) = (new NewDiscrepancies(), new Dictionary<EntityId, string>());
        var now = In(after, subjects, names, cancellationToken);
        var known = before is null || now.Count == 0 ? [] : In(before, subjects, [], cancellationToken).Select(Key).ToHashSet();
        foreach (var discrepancy in now.Where(d => !known.Contains(Key(d))))
            found.Add(discrepancy, names);
        return found;
    }

    private static IReadOnlyList<Discrepancy> In(
        GenerationReader reader, IReadOnlySet<EntityId> subjects, Dictionary<EntityId, string> names, CancellationToken cancellationToken)
    {
        if (subjects.Count == 0)
            return [];
        var (facts, versions) = (new List<Fact>(), new Dictionary<SourceId, RecordVersion?>());
        foreach (var source in reader.ReadSources())
        {
            cancellationToken.ThrowIfCancellationRequested();
            versions[source.Info.Id] = RecordVersion.Of(source.Info.Bibliography);
            var findings = reader.ReadFindings(source);
            facts.AddRange(findings.Facts.Where(fact => subjects.Contains(fact.Subject)));
            // The name in the first source is the one that is shown.
            foreach (var entity in findings.Entities.Where(entity => subjects.Contains(entity.Id)))
                names.TryAdd(entity.Id, entity.Name);
        }
        return DiscrepancyFinder.Find([.. facts.Order(FactOrder.Instance)], versions.GetValueOrDefault);
    }

    private static string Key(Discrepancy discrepancy)
    {
        var values = ValuesOf(discrepancy).Select(v => $"{v.Value}\u001e{v.Source}").Order(StringComparer.Ordinal);
        return string.Join('\u001f', values.Prepend(discrepancy.Predicate).Prepend(discrepancy.Subject.ToString()));
    }

    private static IReadOnlyList<ReportedValue> ValuesOf(Discrepancy discrepancy) =>
        [.. discrepancy.Facts.Select(f => new ReportedValue(f.Value, f.Citations[0].Source.Value)).Distinct()];

    private void Add(Discrepancy discrepancy, Dictionary<EntityId, string> names)
    {
        Count++;
        if (_listed.Count == Most)
            return;
        _listed.Add(new ReportedDiscrepancy(
            names.GetValueOrDefault(discrepancy.Subject, discrepancy.Subject.ToString()),
            Predicates.Find(discrepancy.Predicate)?.Label ?? discrepancy.Predicate, ValuesOf(discrepancy)));
    }
}
