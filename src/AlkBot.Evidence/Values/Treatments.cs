using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Values;

/// <summary>The treatments that a value names: <c>Imatinib or 1-3 lines of chemotherapy</c> names imatinib and chemotherapy.</summary>
public sealed partial class Treatments
{
    private const string Chemotherapy = "chemotherapy";

    private const string Nothing = "none";

    // They say how or to whom a treatment was given, or how it ended, not which it was.
    private static readonly FrozenSet<string> Unspecific = FrozenSet.Create(
        "of", "or", "and", "to", "with", "the", "a", "an", "at", "least", "prior", "previous", "previously", "treated",
        "treatment", "treatments",
        "line", "lines", "therapy", "therapies", "standard", "patients", "refractory", "resistant", "naive", "one", "two", "three", "four",
        "first", "second", "third", "any", "more", "than", "up", "after", "failure", "other", "systemic",
        "based", "who", "received", "in", "on");

    private readonly FrozenSet<string> _names;

    private Treatments(IEnumerable<string> names) => _names = names.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The treatments that <paramref name="text"/> names.</summary>
    public static Treatments Of(string text)
    {
        var names = Words().Matches(text.ToLowerInvariant()).Select(m => m.Value)
            .Where(w => !Unspecific.Contains(w)).Select(NameOf).ToHashSet();
        if (StartsAtNoLine().IsMatch(text))
            names.Add(Nothing);
        return new Treatments(names);
    }

    /// <summary>Whether both can be true: a treatment in common, or one that names none in particular, such as standard therapy.</summary>
    public bool AgreeWith(Treatments other) => _names.Count == 0 || other._names.Count == 0 || _names.Overlaps(other._names);

    private static string NameOf(string word) =>
        word is "no" or "none" or "untreated" ? Nothing : IsCytotoxic().IsMatch(word) ? Chemotherapy : NameKey.Of(word);

    [GeneratedRegex(@"[a-z][a-z0-9]*(?:-\d+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\W*(?:0|zero|no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StartsAtNoLine();

    // Stems of the WHO's non-proprietary names for cytotoxic drugs, and the words for the whole class.
    [GeneratedRegex(@"^(?:chemotherap\w*|chemo|platinum|cytotoxic\w*|vin[a-z]+ine|\w+(?:platin|taxel|trexed|trexate|rubicin|citabine"
        + @"|tecan|poside))$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex IsCytotoxic();
}
