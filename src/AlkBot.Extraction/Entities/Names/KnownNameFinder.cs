using AlkBot.Evidence;

namespace AlkBot.Extraction.Entities.Names;

/// <summary>
/// Finds known names in a text, whatever separates their parts (AB-123, AB 123 and AB123 are one name), from one word boundary to
/// another.
/// </summary>
internal sealed class KnownNameFinder
{
    private readonly Dictionary<string, NameGroup[]> _groups = [];

    // In ordinal order, to see at once whether any name goes on as the text does.
    private readonly string[] _keys;

    // Nearly every word can be told from all names by them.
    private readonly HashSet<(char, char)> _beginnings;

    /// <summary>Looks for the names of <paramref name="names"/>, pathways aside: they are told from genes by the words around.</summary>
    public KnownNameFinder(KnownNames names)
    {
        foreach (var (key, group) in names.All)
        {
            if (group.Type is EntityType.Pathway)
                continue;
            if (!_groups.TryGetValue(key, out var groups))
                _groups.Add(key, [group]);
            else if (!groups.Contains(group))
                _groups[key] = [.. groups, group];
        }
        _keys = [.. _groups.Keys.Order(StringComparer.Ordinal)];
        _beginnings = [.. _keys.Where(key => key.Length > 1).Select(key => (key[0], key[1]))];
    }

    /// <summary>Every name found in the segment, longer ones and those inside them alike.</summary>
    public IEnumerable<Naming> In(Segment segment)
    {
        var words = segment.Words;
        for (var first = 0; first < words.Count; first++)
        {
            var key = "";
            for (var last = first; last < words.Count; last++)
            {
                if (last > first && !IsSeparator(segment.Text.AsSpan(words[last - 1].End, words[last].Start - words[last - 1].End)))
                    break;
                key += words[last].Key;
                if (!BeginsAName(key))
                    break;
                foreach (var group in _groups.GetValueOrDefault(key, []))
                {
                    var (start, length) = (words[first].Start, words[last].End - words[first].Start);
                    if (HasCase(segment.Text.AsSpan(start, length), group.CaseOf(key)))
                        yield return new Naming(segment.Place(start, length), group);
                }
            }
        }
    }

    private bool BeginsAName(string key)
    {
        if (key.Length > 1 && !_beginnings.Contains((key[0], key[1])))
            return false;
        var at = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return at >= 0 || (~at < _keys.Length && _keys[~at].StartsWith(key, StringComparison.Ordinal));
    }

    private static bool IsSeparator(ReadOnlySpan<char> between) => between is " " or "-" or "/" or "–" or "::" or "\u2011" or "\u00a0";

    private static bool HasCase(ReadOnlySpan<char> printed, string? spelling)
    {
        if (spelling is null)
            return true;
        var at = 0;
        foreach (var c in spelling)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            while (!char.IsLetterOrDigit(printed[at]))
                at++;
            if (printed[at++] != c)
                return false;
        }
        return true;
    }
}
