using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Names;

/// <summary>
/// Finds known names in a text, whatever separates their parts (AB-123, AB 123 and AB123 are one name), from one word boundary to
/// another.
/// </summary>
internal sealed class KnownNameFinder(KnownNames names, NameKeys lexicon, NameKeys learnt)
{
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
                var goesOn = lexicon.Begin(key, out var isListed) | learnt.Begin(key, out var isLearnt);
                if (!goesOn)
                    break;
                if (!isListed && !isLearnt)
                    continue;
                foreach (var group in names.Under(key))
                {
                    var (start, length) = (words[first].Start, words[last].End - words[first].Start);
                    if (HasCase(segment.Text.AsSpan(start, length), group.CaseOf(key)))
                        yield return new Naming(segment.Place(start, length), group);
                }
            }
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> between) => between is " " or "-" or "/" or "," or "–" or "::" or "\u2011" or "\u00a0";

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
