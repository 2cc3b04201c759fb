using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Names;

/// <summary>Chooses among names that overlap.</summary>
internal static class Overlaps
{
    /// <summary>The longest names, of equally long ones the more specific type; in order, none overlapping another.</summary>
    public static IReadOnlyList<Naming> Resolve(IEnumerable<Naming> namings)
    {
        var all = namings.ToList();
        if (all.Count < 2)
            return all;
        var kept = new SortedList<int, Naming>();
        foreach (var naming in all.OrderByDescending(n => n.Span.Length).ThenBy(n => Rank(n.Group.Type)).ThenBy(n => n.Span.Start))
        {
            if (!Meets(kept, naming.Span))
                kept.Add(naming.Span.Start, naming);
        }
        return [.. kept.Values];
    }

    private static bool Meets(SortedList<int, Naming> kept, Span span)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (kept.Keys[middle] < span.End)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && kept.Values[low - 1].Span.End > span.Start;
    }

    // A gene in a pathway's or a fusion's place is there as the pathway or the fusion.
    private static int Rank(EntityType type) => type switch
    {
        EntityType.Trial => 0,
        EntityType.Mutation => 1,
        EntityType.Fusion => 2,
        EntityType.Pathway => 3,
        EntityType.Drug => 4,
        _ => 5,
    };
}
