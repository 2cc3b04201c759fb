using AlkBot.Evidence;

namespace AlkBot.Index.Records;

/// <summary>The order of answers: by subject, predicate in the order of answers, source, then place. Every fact has a citation.</summary>
internal sealed class FactOrder : IComparer<Fact>
{
    public static readonly FactOrder Instance = new();

    public int Compare(Fact? x, Fact? y)
    {
        if (x is null || y is null)
            return Comparer<bool>.Default.Compare(x is not null, y is not null);
        var order = x.Subject.CompareTo(y.Subject);
        if (order == 0)
            order = Predicates.OrderOf(x.Predicate).CompareTo(Predicates.OrderOf(y.Predicate));
        if (order == 0)
            order = string.CompareOrdinal(x.Predicate, y.Predicate);
        if (order == 0)
            order = x.Citations[0].Source.CompareTo(y.Citations[0].Source);
        return order == 0 ? x.Citations[0].Span.CompareTo(y.Citations[0].Span) : order;
    }
}
