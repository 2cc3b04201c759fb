namespace AlkBot.Index.Names;

/// <summary>The best few of many matches, an entity once, kept in order while they come.</summary>
internal sealed class BestMatches(int limit)
{
    private readonly List<Ranked> _best = [];

    private readonly record struct Ranked(NameEntry Entry, NameMatch Match, int Distance) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other)
        {
            var order = Match.CompareTo(other.Match);
            if (order == 0)
                order = Distance.CompareTo(other.Distance);
            if (order == 0)
                order = Entry.Key.Length.CompareTo(other.Entry.Key.Length);
            return order == 0 ? NameEntry.ByKey(Entry, other.Entry) : order;
        }
    }

    public bool IsFull => _best.Count == limit;

    public void Add(NameEntry entry, NameMatch match, int distance)
    {
        var ranked = new Ranked(entry, match, distance);
        if (IsFull && ranked.CompareTo(_best[^1]) >= 0)
            return;
        var same = _best.FindIndex(other => other.Entry.Entity.Id == entry.Entity.Id);
        if (same >= 0)
        {
            if (ranked.CompareTo(_best[same]) >= 0)
                return;
            _best.RemoveAt(same);
        }
        else if (IsFull)
        {
            _best.RemoveAt(_best.Count - 1);
        }
        var place = _best.BinarySearch(ranked);
        _best.Insert(place < 0 ? ~place : place, ranked);
    }

    public IReadOnlyList<NameSuggestion> Suggestions() => [.. _best.Select(ranked => ranked.Entry.Suggest(ranked.Match))];
}
