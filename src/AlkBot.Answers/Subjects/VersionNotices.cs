using System.Globalization;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells how a registry's record of a trial changed: what an older version of it says as then, the newest as now.</summary>
internal static class VersionNotices
{
    private static readonly string[] Told =
    [
        Predicates.Status, Predicates.Phase, Predicates.PreviousTreatment, Predicates.Comparator, Predicates.Enrolment, Predicates.Start,
        Predicates.Completion, Predicates.PrimaryOutcome,
    ];

    private static readonly string[] Dates = ["updated", "fetched"];

    /// <summary>
    /// Adds a notice for each value that an older version of a trial's record states otherwise than the newest, and cites both. What
    /// versions state in turn is no contradiction: <paramref name="discrepancies"/> come back without those that are told so.
    /// </summary>
    public static IReadOnlyList<Discrepancy> TellVersions(
        this AnswerBuilder builder, IReadOnlyList<Entity> entities, IEnumerable<Discrepancy> discrepancies, FactBook book)
    {
        var left = discrepancies.ToList();
        foreach (var trial in entities.Where(e => e.Id.Type == EntityType.Trial))
        {
            var facts = book.Of(trial.Id, Told).ToLookup(f => (f.Citations[0].Source, f.Predicate));
            var records = facts.Select(f => book.Sources.Find(f.Key.Source)).OfType<SourceInfo>().DistinctBy(s => s.Id)
                .Select(s => (Source: s.Id, Registry: s.Bibliography.GetValueOrDefault("registry"), Date: DateOf(s)))
                .Where(r => r is { Registry: not null, Date: not null });
            foreach (var versions in records.GroupBy(r => r.Registry))
            {
                var newest = versions.MaxBy(v => v.Date);
                foreach (var predicate in Told)
                {
                    var now = facts[(newest.Source, predicate)].ToList();
                    HashSet<SourceId> told = [newest.Source];
                    foreach (var older in versions.Where(v => v.Date < newest.Date).OrderBy(v => v.Date))
                    {
                        var then = facts[(older.Source, predicate)].ToList();
                        if (Tell(builder, trial, then, now, book.Sources))
                            told.Add(older.Source);
                    }
                    left.RemoveAll(d => d.Subject == trial.Id && d.Predicate == predicate && AreOf(d, told));
                }
            }
        }
        return left;
    }

    private static bool Tell(AnswerBuilder builder, Entity trial, List<Fact> then, List<Fact> now, SourceWords sources)
    {
        var language = builder.Language;
        if (then.Count == 0 || now.Count == 0 || Values(then).SetEquals(Values(now)))
            return false;
        builder.Notice(
            NoticeKind.Remark,
            $"{trial.Name}, {language.Inside(FactText.Label(now[0].Predicate))}: then {Said(then)}; now {Said(now)}.",
            [then[0].Citations[0], now[0].Citations[0]]);
        return true;

        string Said(List<Fact> facts) =>
            $"{string.Join(", ", facts.Select(f => $"\"{FactText.Of(f, language)}\""))} ({sources.Of(facts[0].Citations[0].Source, language)})";
    }

    private static HashSet<string> Values(IEnumerable<Fact> facts) => facts.Select(f => FactText.Of(f)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // One side a version: what one version contradicts within itself stays.
    private static bool AreOf(Discrepancy discrepancy, HashSet<SourceId> versions) =>
        discrepancy.Facts.Select(f => f.Citations[0].Source).ToList() is var sides
        && sides.Distinct().Count() == sides.Count && sides.All(versions.Contains);

    private static DateTime? DateOf(SourceInfo source) => Dates
        .Select(key => DateTime.TryParse(
            source.Bibliography.GetValueOrDefault(key), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateTime?)null)
        .FirstOrDefault(date => date is not null);
}
