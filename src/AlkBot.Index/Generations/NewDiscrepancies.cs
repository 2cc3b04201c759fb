using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Index.Generations;

/// <summary>Finds the discrepancies of one generation that another does not have, a subject at a time.</summary>
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
    internal static async ValueTask<NewDiscrepancies> FindAsync(
        IIndexReader? before, IIndexReader after, IEnumerable<EntityId> subjects, CancellationToken cancellationToken)
    {
        var found = new NewDiscrepancies();
        foreach (var subject in subjects.Order())
        {
            var now = await InAsync(after, subject, cancellationToken).ConfigureAwait(false);
            if (now.Count == 0)
                continue;
            var known = before is null ? [] : await InAsync(before, subject, cancellationToken).ConfigureAwait(false);
            var keys = known.Select(Key).ToHashSet();
            foreach (var discrepancy in now.Where(d => !keys.Contains(Key(d))))
                await found.AddAsync(discrepancy, after, cancellationToken).ConfigureAwait(false);
        }
        return found;
    }

    private static async ValueTask<IReadOnlyList<Discrepancy>> InAsync(
        IIndexReader reader, EntityId subject, CancellationToken cancellationToken) =>
        DiscrepancyFinder.Find(await reader.FindFactsAsync(new FactFilter { Subject = subject }, cancellationToken).ConfigureAwait(false));

    private static string Key(Discrepancy discrepancy)
    {
        var values = ValuesOf(discrepancy).Select(v => $"{v.Value}\u001e{v.Source}").Order(StringComparer.Ordinal);
        return string.Join('\u001f', values.Prepend(discrepancy.Predicate));
    }

    private static IReadOnlyList<ReportedValue> ValuesOf(Discrepancy discrepancy) =>
        [.. discrepancy.Facts.Select(f => new ReportedValue(f.Value, f.Citations[0].Source.Value)).Distinct()];

    private async ValueTask AddAsync(Discrepancy discrepancy, IIndexReader reader, CancellationToken cancellationToken)
    {
        Count++;
        if (_listed.Count == Most)
            return;
        var subject = await reader.ReadEntityAsync(discrepancy.Subject, cancellationToken).ConfigureAwait(false);
        _listed.Add(new ReportedDiscrepancy(
            subject?.Name ?? discrepancy.Subject.ToString(), Predicates.Find(discrepancy.Predicate)?.Label ?? discrepancy.Predicate,
            ValuesOf(discrepancy)));
    }
}
