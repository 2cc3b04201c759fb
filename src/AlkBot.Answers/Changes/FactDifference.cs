using AlkBot.Answers.Contract;
using AlkBot.Evidence;

namespace AlkBot.Answers.Changes;

/// <summary>
/// Compares what a source states in two generations. Values are compared as they are printed, blanks apart: a sign, a point, a bound or a
/// unit is a difference. Those that say the same are one; of the rest, what has one value then and one now for the same thing changed.
/// </summary>
internal static class FactDifference
{
    /// <summary>What differs, in the order of answers.</summary>
    public static IReadOnlyList<FactChange> Between(IEnumerable<Fact> then, IEnumerable<Fact> now, CancellationToken cancellationToken)
    {
        var (older, newer) = (ByContent(then, cancellationToken), ByContent(now, cancellationToken));
        var gone = older.Where(f => !newer.ContainsKey(f.Key)).Select(f => f.Value).ToLookup(f => PlaceOf(f[0]));
        var added = newer.Where(f => !older.ContainsKey(f.Key)).Select(f => f.Value).ToLookup(f => PlaceOf(f[0]));
        return
        [
            .. gone.Concat(added).Select(g => g.Key).Distinct().OrGiveUp(cancellationToken)
                .SelectMany(place => Pair([.. gone[place]], [.. added[place]]))
                .OrderBy(c => c.Any.Subject).ThenBy(c => Predicates.OrderOf(c.Any.Predicate)),
        ];
    }

    private static IEnumerable<FactChange> Pair(IReadOnlyList<List<Fact>> gone, IReadOnlyList<List<Fact>> added) =>
        gone is [var was] && added is [var has] && Predicates.Find(was[0].Predicate) is { Comparison: not ValueComparison.None }
            ? [new FactChange(was, has)]
            : [.. gone.Select(f => new FactChange(f, [])), .. added.Select(f => new FactChange([], f))];

    private static Dictionary<string, List<Fact>> ByContent(IEnumerable<Fact> facts, CancellationToken cancellationToken) => facts
        .OrGiveUp(cancellationToken)
        .GroupBy(f => $"{PlaceOf(f)}\u001d{Printed(f.Value)}")
        .ToDictionary(g => g.Key, g => g.ToList());

    // The day on which a registry was asked is no part of what it says.
    private static string PlaceOf(Fact fact) => string.Join(
        '\u001f',
        [
            fact.Subject.ToString(), fact.Predicate,
            .. fact.Qualifiers.Where(q => q.Key != QualifierNames.AsOf).OrderBy(q => q.Key, StringComparer.Ordinal)
                .Select(q => $"{q.Key}\u001e{Printed(q.Value)}"),
        ]);

    private static string Printed(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
