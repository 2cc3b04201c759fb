using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells where the facts of an answer contradict each other.</summary>
internal static class DiscrepancyNotices
{
    /// <summary>Adds a notice for each of <paramref name="discrepancies"/>, citing the quote that states each side.</summary>
    /// <param name="builder">The answer.</param>
    /// <param name="discrepancies">What differs.</param>
    /// <param name="nameOf">The name of an entity.</param>
    /// <param name="sourceOf">The words for a source, for sides of several sources; null for their ids.</param>
    public static void TellDiscrepancies(
        this AnswerBuilder builder, IEnumerable<Discrepancy> discrepancies, Func<EntityId, string> nameOf,
        Func<SourceId, string>? sourceOf = null)
    {
        foreach (var discrepancy in discrepancies)
        {
            var sides = discrepancy.Facts.Select(f => f.Citations[0].Source).Distinct().Count() > 1
                ? BySource(discrepancy, sourceOf ?? (id => id.Value))
                : string.Join(" and ", Values(discrepancy.Facts));
            var about = $"{nameOf(discrepancy.Subject)}, {FactText.Label(discrepancy.Predicate).ToLowerInvariant()}";
            var notice = new Notice(NoticeKind.Discrepancy, $"{about}: the sources differ: {sides}.", [])
            {
                About = about,
                Sides = [.. discrepancy.Facts.Select(f => f.Value)],
            };
            builder.Add(notice, [.. discrepancy.Facts.Select(f => f.Citations[0])]);
        }
    }

    private static string BySource(Discrepancy discrepancy, Func<SourceId, string> sourceOf) => string.Join("; ", discrepancy.Facts
        .GroupBy(f => f.Citations[0].Source)
        .Select(g => $"{sourceOf(g.Key)} says {string.Join(" and ", Values(g))}"));

    private static IEnumerable<string> Values(IEnumerable<Fact> facts) => facts
        .GroupBy(FactText.Of)
        .Select(g => $"\"{g.Key}\" ({string.Join(", ", g.Select(f => f.Citations[0].Section).Distinct())})");
}
