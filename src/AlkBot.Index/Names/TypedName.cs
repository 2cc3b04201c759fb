using System.Numerics;

namespace AlkBot.Index.Names;

/// <summary>What somebody typed, and how far names are from it.</summary>
internal sealed class TypedName(string key)
{
    private readonly ulong _letters = NameEntry.LettersOf(key);
    private readonly int _most = MostEdits(key);

    /// <summary>The edits to <paramref name="entry"/>; null when they are too many to be a slip.</summary>
    public int? DistanceTo(NameEntry entry)
    {
        if (Math.Abs(entry.Key.Length - key.Length) > _most)
            return null;
        // Every letter that the name lacks takes an edit of its own.
        if (BitOperations.PopCount(_letters & ~entry.Letters) > _most)
            return null;
        var distance = EditDistance.Between(key, entry.Key);
        return distance <= _most ? distance : null;
    }

    // In a short name one letter more or less makes another name; and so does every digit in a number.
    private static int MostEdits(string key)
    {
        var most = key.Length switch
        {
            < 3 => 0,
            < 6 => 1,
            < 10 => 2,
            _ => 3,
        };
        return 2 * key.Count(char.IsAsciiDigit) > key.Length ? Math.Min(most, 2) : most;
    }
}
