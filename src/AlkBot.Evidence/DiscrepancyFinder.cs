using AlkBot.Evidence.Values;

namespace AlkBot.Evidence;

/// <summary>Finds discrepancies by comparing facts with each other.</summary>
public static class DiscrepancyFinder
{
    /// <summary>
    /// The discrepancies among <paramref name="facts"/>, by subject, then predicate in the order of answers. Facts that contradict each
    /// other, directly or through a third, make one discrepancy.
    /// </summary>
    public static IReadOnlyList<Discrepancy> Find(IEnumerable<Fact> facts) =>
    [
        .. facts
            .GroupBy(f => (f.Subject, f.Predicate))
            .OrderBy(g => g.Key.Subject).ThenBy(g => Predicates.OrderOf(g.Key.Predicate))
            .SelectMany(g => Among([.. g.OrderBy(FirstPassage).ThenBy(FirstSpan)])),
    ];

    private static IEnumerable<Discrepancy> Among(IReadOnlyList<Fact> facts)
    {
        if (Predicates.Find(facts[0].Predicate) is not { Comparison: not ValueComparison.None and var comparison })
            yield break;
        var grouped = new bool[facts.Count];
        for (var i = 0; i < facts.Count; i++)
        {
            if (grouped[i])
                continue;
            var group = new SortedSet<int> { i };
            var open = new Queue<int>(group);
            while (open.TryDequeue(out var at))
            {
                for (var j = 0; j < facts.Count; j++)
                {
                    if (!group.Contains(j) && Contradict(comparison, facts[at], facts[j]) && group.Add(j))
                        open.Enqueue(j);
                }
            }
            foreach (var member in group)
                grouped[member] = true;
            if (group.Count > 1)
                yield return new Discrepancy(facts[0].Subject, facts[0].Predicate, [.. group.Select(m => facts[m])]);
        }
    }

    private static bool Contradict(ValueComparison comparison, Fact a, Fact b) =>
        !SameTarget(comparison, a, b)
        && FactScope.Shared(comparison, a, b)
        && ValueComparer.Contradict(comparison, a.Value, b.Value);

    // Two names of one entity are no contradiction. An activity's target is what it acts on, not what it is.
    private static bool SameTarget(ValueComparison comparison, Fact a, Fact b) =>
        comparison != ValueComparison.Activity && a.Target is { } target && target == b.Target;

    private static PassageId FirstPassage(Fact fact) => fact.Citations[0].Passage;

    private static Span FirstSpan(Fact fact) => fact.Citations[0].Span;
}
