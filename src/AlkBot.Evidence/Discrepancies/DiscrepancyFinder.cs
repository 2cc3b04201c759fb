using AlkBot.Evidence.Registries;
using AlkBot.Evidence.Values;

namespace AlkBot.Evidence.Discrepancies;

/// <summary>Finds discrepancies by comparing facts with each other.</summary>
public static class DiscrepancyFinder
{
    /// <summary>
    /// The discrepancies among <paramref name="facts"/>, by subject, then predicate in the order of answers. Facts that contradict each
    /// other, directly or through a third, make one discrepancy. What two versions of one record state is no contradiction: one tells what
    /// was so then, the other what is so now.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="versionOf">Which version of a registry's record a source is; null for none, and where no source is any.</param>
    public static IReadOnlyList<Discrepancy> Find(IEnumerable<Fact> facts, Func<SourceId, RecordVersion?>? versionOf = null) =>
    [
        .. facts
            .GroupBy(f => (f.Subject, f.Predicate))
            .OrderBy(g => g.Key.Subject).ThenBy(g => Predicates.OrderOf(g.Key.Predicate))
            .SelectMany(g => Among([.. g.OrderBy(FirstPassage).ThenBy(FirstSpan)], versionOf ?? (_ => null))),
    ];

    private static IEnumerable<Discrepancy> Among(IReadOnlyList<Fact> facts, Func<SourceId, RecordVersion?> versionOf)
    {
        if (Predicates.Find(facts[0].Predicate) is not { Comparison: not ValueComparison.None and var comparison })
            return [];
        var scopeOf = FactScope.KeyAmong(comparison, facts);
        return Enumerable.Range(0, facts.Count).GroupBy(place => scopeOf(facts[place]))
            .SelectMany(scope => Within(comparison, facts, scope, versionOf))
            .OrderBy(places => places[0])
            .Select(places => new Discrepancy(facts[0].Subject, facts[0].Predicate, [.. places.Select(place => facts[place])]));
    }

    // Facts that say the same contradict the same others and not each other, so that one is compared for all. A contradiction is
    // looked for only among those that none reached yet: where most differ, as measured values do, each is compared but a few times.
    private static IEnumerable<List<int>> Within(
        ValueComparison comparison, IReadOnlyList<Fact> facts, IEnumerable<int> places, Func<SourceId, RecordVersion?> versionOf)
    {
        var left = places.GroupBy(place => (Says(facts[place]), VersionOf(place))).Select(same => same.ToList()).ToList();
        while (left.Count > 1)
        {
            var open = new Queue<List<int>>([left[^1]]);
            left.RemoveAt(left.Count - 1);
            var (found, kinds) = (new List<int>(), 0);
            for (; open.TryDequeue(out var same); kinds++)
            {
                found.AddRange(same);
                var reached = left.FindAll(other => !AreVersions(same[0], other[0]) && Contradict(comparison, facts[same[0]], facts[other[0]]));
                if (reached.Count == 0)
                    continue;
                left.RemoveAll(reached.ToHashSet().Contains);
                reached.ForEach(open.Enqueue);
            }
            found.Sort();
            if (kinds > 1)
                yield return found;
        }

        RecordVersion? VersionOf(int place) => versionOf(facts[place].Citations[0].Source);

        bool AreVersions(int a, int b) => VersionOf(a) is { } one && VersionOf(b) is { } other && one.IsAnotherOf(other);
    }

    private static (string Value, EntityId? Target, string Qualifiers) Says(Fact fact) => (
        fact.Value, fact.Target,
        string.Join('\u001f', fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}\u001e{q.Value}")));

    private static bool Contradict(ValueComparison comparison, Fact a, Fact b) =>
        !SameTarget(comparison, a, b)
        && !AreDosesTried(a, b)
        && !(comparison == ValueComparison.Measure && AreOfUnnamedPatients(a, b))
        && FactScope.Shared(comparison, a, b)
        && ValueComparer.Contradict(comparison, a.Value, b.Value);

    // Two names of one entity are no contradiction. An activity's target is what it acts on, not what it is.
    private static bool SameTarget(ValueComparison comparison, Fact a, Fact b) =>
        comparison != ValueComparison.Activity && a.Target is { } target && target == b.Target;

    // Of a drug several doses are given; only what a dose is called, such as the maximum tolerated one, can be but one.
    private static bool AreDosesTried(Fact a, Fact b) =>
        a.Predicate == Predicates.Dose
        && !(a.Qualifiers.ContainsKey(QualifierNames.Measure) && b.Qualifiers.ContainsKey(QualifierNames.Measure));

    // "The phase II study" is another one in the next section: where neither patients nor an arm nor a registered trial is named, one text
    // that gives a measure twice gives it of two.
    private static bool AreOfUnnamedPatients(Fact a, Fact b) =>
        a.Citations[0].Source == b.Citations[0].Source
        && a.Qualifiers.TryGetValue(QualifierNames.Study, out var study) && !study.Any(char.IsAsciiDigit)
        && !a.Qualifiers.Any(q => q.Key is QualifierNames.Population or QualifierNames.Arm);

    private static PassageId FirstPassage(Fact fact) => fact.Citations[0].Passage;

    private static Span FirstSpan(Fact fact) => fact.Citations[0].Span;
}
