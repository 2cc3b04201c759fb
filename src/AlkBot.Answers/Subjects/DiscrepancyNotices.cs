using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells where the facts of an answer contradict each other.</summary>
internal static class DiscrepancyNotices
{
    /// <summary>Adds a notice for each of <paramref name="discrepancies"/>, citing the quote that states each side.</summary>
    public static void TellDiscrepancies(
        this AnswerBuilder builder, IEnumerable<Discrepancy> discrepancies, Func<EntityId, string> nameOf)
    {
        foreach (var discrepancy in discrepancies)
        {
            var sides = discrepancy.Facts
                .GroupBy(FactText.Of)
                .Select(g => $"\"{g.Key}\" ({string.Join(", ", g.Select(f => f.Citations[0].Section).Distinct())})");
            builder.Notice(
                NoticeKind.Discrepancy,
                $"{nameOf(discrepancy.Subject)}, {FactText.Label(discrepancy.Predicate).ToLowerInvariant()}: "
                + $"the sources differ: {string.Join(" and ", sides)}.",
                [.. discrepancy.Facts.Select(f => f.Citations[0])]);
        }
    }
}
