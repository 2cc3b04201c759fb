namespace AlkBot.Evidence;

/// <summary>Whether two facts speak of the same patients, study and target, so that their values can be compared.</summary>
internal static class FactScope
{
    /// <summary>
    /// Whether the scopes are the same. A measured value holds for exactly what it was measured in, so every qualifier must be equal;
    /// elsewhere a fact without a qualifier holds for each value of it. An activity always belongs to one target.
    /// </summary>
    public static bool Shared(ValueComparison comparison, Fact a, Fact b) => comparison switch
    {
        ValueComparison.Measure => a.Qualifiers.Count == b.Qualifiers.Count && a.Qualifiers.Keys.All(k => b.Qualifiers.ContainsKey(k))
            && SharedKeysAgree(a, b),
        ValueComparison.Activity => SharesTarget(a, b) && SharedKeysAgree(a, b, except: QualifierNames.Mutation),
        _ => SharedKeysAgree(a, b, except: QualifierNames.AsOf),
    };

    /// <summary>
    /// What facts have in common wherever their scopes are shared: of these facts, two with different keys never share one. So facts
    /// are compared inside a key and nowhere else.
    /// </summary>
    public static Func<Fact, string> KeyAmong(ValueComparison comparison, IReadOnlyList<Fact> facts)
    {
        if (comparison == ValueComparison.Measure)
            return fact => Key(fact, fact.Qualifiers.Keys.Order(StringComparer.Ordinal));
        var activity = comparison == ValueComparison.Activity;
        var except = activity ? QualifierNames.Mutation : QualifierNames.AsOf;
        // What one of them leaves open is no key, as an open scope is shared with each.
        string[] given = [.. facts[0].Qualifiers.Keys.Where(k => k != except && facts.All(f => f.Qualifiers.ContainsKey(k)))];
        if (activity && facts.All(f => f.Target is not null))
            return fact => $"{fact.Target}\u001f{Key(fact, given)}";
        return activity && facts.All(f => f.Target is null)
            ? fact => $"{KeyOf(fact, QualifierNames.Mutation)}\u001f{Key(fact, given)}"
            : fact => Key(fact, given);
    }

    private static string Key(Fact fact, IEnumerable<string> qualifiers) =>
        string.Join('\u001f', qualifiers.Select(q => $"{q}\u001e{KeyOf(fact, q)}"));

    private static bool SharesTarget(Fact a, Fact b) =>
        a.Target is { } x && b.Target is { } y
            ? x == y
            : KeyOf(a, QualifierNames.Mutation) == KeyOf(b, QualifierNames.Mutation);

    private static bool SharedKeysAgree(Fact a, Fact b, string? except = null) =>
        a.Qualifiers.Keys.All(k => k == except || !b.Qualifiers.ContainsKey(k) || KeyOf(a, k) == KeyOf(b, k));

    private static string KeyOf(Fact fact, string qualifier) => NameKey.Of(fact.Qualifiers.GetValueOrDefault(qualifier) ?? "");
}
