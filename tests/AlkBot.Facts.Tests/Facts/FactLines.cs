using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>Facts as lines that tests can compare: <c>value | qualifier=value; …</c>, in ordinal order.</summary>
internal static class FactLines
{
    public static IReadOnlyList<string> Lines(this IEnumerable<Fact> facts, string subject, string predicate) =>
    [
        .. facts.Where(f => f.Subject.ToString() == subject && f.Predicate == predicate).Select(Line).Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Values(this IEnumerable<Fact> facts, string subject, string predicate) =>
    [
        .. facts.Where(f => f.Subject.ToString() == subject && f.Predicate == predicate).Select(f => f.Value).Order(StringComparer.Ordinal),
    ];

    private static string Line(Fact fact)
    {
        var qualifiers = fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        return fact.Qualifiers.Count == 0 ? fact.Value : $"{fact.Value} | {string.Join("; ", qualifiers)}";
    }
}
