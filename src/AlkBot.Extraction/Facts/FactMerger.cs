using AlkBot.Evidence;

namespace AlkBot.Extraction.Facts;

/// <summary>
/// Makes one fact of facts that state the same: subject, predicate, value and qualifiers equal but for case and spacing. Two names of
/// one entity are one value.
/// </summary>
internal sealed class FactMerger(IReadOnlyDictionary<EntityId, Entity> entities)
{
    /// <summary>The facts in the order of their first finding, the citations of equal ones united without repetition.</summary>
    public IReadOnlyList<Fact> Merge(IEnumerable<Fact> facts)
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

    private string Key(Fact fact)
    {
        var parts = new List<string> { fact.Subject.ToString(), fact.Predicate, ValueKey(fact) };
        parts.AddRange(fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={Normalised(q.Value)}"));
        return string.Join('\u001f', parts);
    }

    private string ValueKey(Fact fact)
    {
        if (fact.Target is not { } target)
            return Normalised(fact.Value);
        var isName = entities.TryGetValue(target, out var entity) && HasOnlyNames(fact.Value, entity);
        return isName ? target.ToString() : $"{target} {Normalised(fact.Value)}";
    }

    // "AB-123 (testinib)" names one drug twice.
    private static bool HasOnlyNames(string value, Entity entity) =>
        entity.Names.Any(n => NameKey.Of(n.Text) == NameKey.Of(value))
        || value.Split(['(', ')', '/', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(part => entity.Names.Any(n => NameKey.Of(n.Text) == NameKey.Of(part)));

    // Punctuation inside stays: "58%" and "58 months", "1.5" and "15" must not fall together.
    private static string Normalised(string value) =>
        string.Join(' ', value.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';');
}
