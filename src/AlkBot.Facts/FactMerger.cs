using AlkBot.Evidence;

namespace AlkBot.Facts;

/// <summary>
/// Makes one fact of facts that state the same: subject, predicate, value and qualifiers equal but for case and spacing. Two names of
/// one entity are one value.
/// </summary>
internal sealed class FactMerger(IReadOnlyDictionary<EntityId, Entity> entities)
{
    /// <summary>The facts in the order of their first finding, the citations of equal ones united without repetition.</summary>
    public IReadOnlyList<Fact> Merge(IEnumerable<Fact> facts)
    {
        var merged = new List<Merged>();
        var places = new Dictionary<string, Merged>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var key = Key(fact);
            if (!places.TryGetValue(key, out var place))
            {
                places.Add(key, place = new Merged(fact));
                merged.Add(place);
            }
            place.Target ??= fact.Target;
            foreach (var citation in fact.Citations)
                place.Citations.TryAdd(citation, true);
        }
        return [.. merged.Select(m => m.First with { Citations = [.. m.Citations.Keys], Target = m.Target })];
    }

    // Citations are gathered and copied once: a fact that a thousand sentences state would be copied a thousand times.
    private sealed class Merged(Fact first)
    {
        public Fact First { get; } = first;

        public EntityId? Target { get; set; } = first.Target;

        public OrderedDictionary<Citation, bool> Citations { get; } = [];
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
