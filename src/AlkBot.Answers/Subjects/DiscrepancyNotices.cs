using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells where the facts of an answer contradict each other.</summary>
internal static class DiscrepancyNotices
{
    /// <summary>Adds a notice for each of <paramref name="discrepancies"/>, citing the quote that states each side.</summary>
    /// <param name="builder">The answer.</param>
    /// <param name="discrepancies">What differs.</param>
    /// <param name="nameOf">The name of an entity.</param>
    /// <param name="sources">The words for sources, for sides of several; null for their ids.</param>
    public static void TellDiscrepancies(
        this AnswerBuilder builder, IEnumerable<Discrepancy> discrepancies, Func<EntityId, string> nameOf,
        SourceWords? sources = null)
    {
        var language = builder.Language;
        foreach (var discrepancy in discrepancies)
        {
            var sides = discrepancy.Facts.Select(f => f.Citations[0].Source).Distinct().Count() > 1
                ? BySource(discrepancy, sources, language)
                : language.And(Values(discrepancy.Facts, language));
            var (about, label) = (nameOf(discrepancy.Subject), language.Inside(FactText.Label(discrepancy.Predicate)));
            var notice = new Notice(NoticeKind.Discrepancy, language.Say($"{about}, {label}: the sources differ: {sides}."), [])
            {
                About = about,
                Predicate = discrepancy.Predicate,
                Sides = [.. discrepancy.Facts.Select(f => f.Value)],
            };
            builder.Add(notice, [.. discrepancy.Facts.Select(f => f.Citations[0])]);
        }
    }

    /// <summary>Adds a remark for each of those that are marked as false alarms.</summary>
    public static void TellMarked(
        this AnswerBuilder builder, IEnumerable<(Discrepancy Discrepancy, FalseAlarm Mark)> marked, Func<EntityId, string> nameOf)
    {
        foreach (var (discrepancy, mark) in marked)
        {
            var label = builder.Language.Inside(FactText.Label(discrepancy.Predicate));
            builder.Notice(
                NoticeKind.Remark,
                $"{nameOf(discrepancy.Subject)}, {label}: the sources differ; marked as a false alarm by those who run the bot: {mark.Reason}",
                [.. discrepancy.Facts.Select(f => f.Citations[0])]);
        }
    }

    private static string BySource(Discrepancy discrepancy, SourceWords? sources, BotLanguage language) => string.Join("; ", discrepancy.Facts
        .GroupBy(f => f.Citations[0].Source)
        .Select(g => language.Say($"{sources?.Of(g.Key, language) ?? g.Key.Value} says {language.And(Values(g, language))}")));

    private static IEnumerable<string> Values(IEnumerable<Fact> facts, BotLanguage language) => facts
        .GroupBy(f => FactText.Of(f, language))
        .Select(g => $"\"{g.Key}\" ({string.Join(", ", g.Select(f => f.Citations[0].Section).Distinct())})");
}
