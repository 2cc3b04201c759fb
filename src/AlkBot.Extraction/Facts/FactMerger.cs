using AlkBot.Evidence;

namespace AlkBot.Extraction.Facts;

/// <summary>Makes one fact of facts that state the same: subject, predicate, value and qualifiers equal but for case and spacing.</summary>
internal static class FactMerger
{
    /// <summary>The facts in the order of their first finding, the citations of equal ones united without repetition.</summary>
    public static IReadOnlyList<Fact> Merge(IEnumerable<Fact> facts)
    {
        var merged = new List<Fact>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var key = Key(fact);
            if (!places.TryGetValue(key, out var place))
            {
                places.Add(key, merged.Count);
                merged.Add(fact with { Citations = [.. fact.Citations.Distinct()] });
                continue;
            }
            var first = merged[place];
            merged[place] = first with
            {
                Citations = [.. first.Citations.Concat(fact.Citations).Distinct()],
                Target = first.Target ?? fact.Target,
            };
        }
        return merged;
    }

    private static string Key(Fact fact)
    {
        var parts = new List<string> { fact.Subject.ToString(), fact.Predicate, Normalised(fact.Value) };
        parts.AddRange(fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={Normalised(q.Value)}"));
        return string.Join('\u001f', parts);
    }

    // Punctuation stays: "58%" and "58 months", "1.5" and "15" must not fall together.
    private static string Normalised(string value) =>
        string.Join(' ', value.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';');
}
