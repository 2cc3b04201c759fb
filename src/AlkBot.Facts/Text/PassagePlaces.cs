using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>Finds the passage at a place: a table of twenty thousand rows asks for its heads and caption with every row.</summary>
internal sealed class PassagePlaces
{
    private readonly Passage[] _passages;

    // The furthest end of each passage and those before it, so that ends are in order as starts are, even where passages overlap.
    private readonly int[] _ends;

    /// <summary>Sorts the passages of a document by their places.</summary>
    public PassagePlaces(IReadOnlyList<Passage> passages)
    {
        _passages = [.. passages.OrderBy(p => p.Span.Start)];
        _ends = new int[_passages.Length];
        var furthest = 0;
        for (var i = 0; i < _ends.Length; i++)
            _ends[i] = furthest = Math.Max(furthest, _passages[i].Span.End);
    }

    /// <summary>The first passage that holds <paramref name="place"/> whole; null when none does.</summary>
    public Passage? Holding(Span place)
    {
        // Of those that end late enough the first starts first: where it starts too late, so do all others.
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] < place.End)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _passages.Length && _passages[low].Span.Contains(place) ? _passages[low] : null;
    }
}
