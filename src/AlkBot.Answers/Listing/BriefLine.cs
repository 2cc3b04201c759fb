using AlkBot.Answers.Languages;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>Puts a thing of a list into the fewest words: <c>NCT00000102 · imatinib · Phase III · after interferon</c>.</summary>
internal static class BriefLine
{
    private const int LongestValue = 40;

    // What tells by itself what it is.
    private static readonly string[] Plain =
        [Predicates.Drug, Predicates.Phase, Predicates.Gene, Predicates.Location, Predicates.Company, Predicates.Class];

    /// <summary>The predicates that a line of this type tells, as far as the sources do.</summary>
    public static IReadOnlyList<string> Tells(EntityType type) => type switch
    {
        EntityType.Trial => [Predicates.Drug, Predicates.Phase, Predicates.PreviousTreatment, Predicates.Combination],
        EntityType.Mutation => [Predicates.Gene, Predicates.Location, Predicates.ResistanceTo],
        EntityType.Drug => [Predicates.Company, Predicates.Class],
        _ => [],
    };

    /// <summary>Whether the criterion by which a thing is on the list says <paramref name="fact"/> already.</summary>
    public static bool IsSaidBefore(Fact fact, IReadOnlyList<Fact> matched) =>
        fact.Predicate is Predicates.Drug or Predicates.Phase or Predicates.Gene && matched.Contains(fact);

    /// <summary>The line of what is called <paramref name="name"/>.</summary>
    public static string Of(string name, IEnumerable<Fact> facts, BotLanguage language) => string.Join(
        PartSeparator.Dot, facts.GroupBy(f => f.Predicate).OrderBy(g => Predicates.OrderOf(g.Key)).Select(g => Words(g.Key, [.. g], language)).Prepend(name));

    private static string Words(string predicate, IReadOnlyList<Fact> facts, BotLanguage language)
    {
        var values = facts.Select(f => f.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var more = values.Count > 1 ? $" +{values.Count - 1}" : "";
        var first = values[0].Length <= LongestValue ? values[0] : $"{values[0][..(LongestValue - 1)].TrimEnd()}…";
        first += more;
        return predicate switch
        {
            _ when Plain.Contains(predicate) => first,
            Predicates.PreviousTreatment when !IsNone(values[0]) => language.Say($"after {first}"),
            _ => $"{language.Inside(FactText.Label(predicate))}: {first}",
        };
    }

    private static bool IsNone(string value) => Denial.In(value) || value.Contains("none", StringComparison.OrdinalIgnoreCase);
}
