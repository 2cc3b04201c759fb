using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

/// <summary>
/// The order in which a reader gives the facts of a source. They are written in it, so that a generation is the same whether a source
/// was read or carried over.
/// </summary>
internal sealed class FactOrder : IComparer<Fact>
{
    public static readonly FactOrder Instance = new();

    public int Compare(Fact? x, Fact? y)
    {
        if (x is null || y is null)
            return Comparer<bool>.Default.Compare(x is not null, y is not null);
        var bySubject = x.Subject.CompareTo(y.Subject);
        if (bySubject != 0)
            return bySubject;
        var byPredicate = Predicates.OrderOf(x.Predicate).CompareTo(Predicates.OrderOf(y.Predicate));
        if (byPredicate != 0)
            return byPredicate;
        var byName = string.CompareOrdinal(x.Predicate, y.Predicate);
        return byName != 0 ? byName : PlaceOf(x).CompareTo(PlaceOf(y));
    }

    private static Span PlaceOf(Fact fact) => fact.Citations.Count > 0 ? fact.Citations[0].Span : default;
}
