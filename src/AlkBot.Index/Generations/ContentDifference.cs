using System.Runtime.InteropServices;

namespace AlkBot.Index.Generations;

/// <summary>Digests of what a thing says and of the place it has.</summary>
internal readonly record struct Content(UInt128 Says, UInt128 Place);

/// <summary>
/// Compares two lists of things, of which several may say the same. Things that say the same are one; of the rest, those of one place
/// changed.
/// </summary>
internal static class ContentDifference
{
    public static DifferenceCount Count(IReadOnlyList<Content> before, IReadOnlyList<Content> after)
    {
        var gone = Unmatched(before, after);
        var arrived = Unmatched(after, before);
        var places = Counts(gone.Select(c => c.Place));
        var changed = arrived.Count(c => Take(places, c.Place));
        return new DifferenceCount(arrived.Count - changed, gone.Count - changed, changed);
    }

    private static List<Content> Unmatched(IReadOnlyList<Content> these, IReadOnlyList<Content> those)
    {
        var others = Counts(those.Select(c => c.Says));
        return [.. these.Where(c => !Take(others, c.Says))];
    }

    private static Dictionary<UInt128, int> Counts(IEnumerable<UInt128> digests)
    {
        var counts = new Dictionary<UInt128, int>();
        foreach (var digest in digests)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, digest, out _)++;
        return counts;
    }

    private static bool Take(Dictionary<UInt128, int> counts, UInt128 digest)
    {
        if (counts.GetValueOrDefault(digest) == 0)
            return false;
        counts[digest]--;
        return true;
    }
}
