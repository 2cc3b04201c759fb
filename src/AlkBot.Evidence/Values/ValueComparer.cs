namespace AlkBot.Evidence.Values;

/// <summary>Says whether two values contradict each other.</summary>
public static class ValueComparer
{
    /// <summary>Whether <paramref name="a"/> and <paramref name="b"/> cannot both be true; false when they cannot be compared.</summary>
    public static bool Contradict(ValueComparison comparison, string a, string b) => comparison switch
    {
        ValueComparison.Phase => TrialPhase.TryParse(a, out var p) && TrialPhase.TryParse(b, out var q) && p != q,
        ValueComparison.Activity =>
            Activities.Of(a) is var x and not Activity.Unstated && Activities.Of(b) is var y and not Activity.Unstated && x != y,
        ValueComparison.Names => !NameSet.Of(a).AgreesWith(NameSet.Of(b)),
        ValueComparison.Measure => Measure.Of(a) is { } m && Measure.Of(b) is { } n && !m.AgreesWith(n),
        ValueComparison.Words => NameKey.Of(a) != NameKey.Of(b),
        ValueComparison.Treatment => !Treatments.Of(a).AgreeWith(Treatments.Of(b)),
        _ => false,
    };
}
