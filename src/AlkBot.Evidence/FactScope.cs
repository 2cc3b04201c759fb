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

    private static bool SharesTarget(Fact a, Fact b) =>
        a.Target is { } x && b.Target is { } y
            ? x == y
            : KeyOf(a, QualifierNames.Mutation) == KeyOf(b, QualifierNames.Mutation);

    private static bool SharedKeysAgree(Fact a, Fact b, string? except = null) =>
        a.Qualifiers.Keys.All(k => k == except || !b.Qualifiers.ContainsKey(k) || KeyOf(a, k) == KeyOf(b, k));

    private static string KeyOf(Fact fact, string qualifier) => NameKey.Of(fact.Qualifiers.GetValueOrDefault(qualifier) ?? "");
}
