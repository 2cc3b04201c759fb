using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Evidence.Values;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Subjects;

/// <summary>
/// Tells what texts say of a trial in other words or numbers than its registry's record does, where that need be no contradiction: a count
/// of patients at another time, a comparator by another name.
/// </summary>
internal static class RecordNotices
{
    private static readonly IReadOnlyList<string> Told =
        [.. VersionChanges.Entries.Where(p => p == Predicates.Enrolment || Predicates.Find(p)!.Comparison == ValueComparison.None)];

    /// <summary>Adds a notice for each text and thing, and cites both sides; of a record in several versions the newest is told.</summary>
    public static void TellBesideRecord(this AnswerBuilder builder, Entity trial, FactBook book)
    {
        foreach (var stated in book.Of(trial.Id, Told).GroupBy(f => f.Predicate))
        {
            var sides = stated.GroupBy(f => f.Citations[0].Source).Select(s => (Facts: s.ToList(), Source: book.Sources.Find(s.Key)!)).ToList();
            var records = sides.Where(s => IsNewestRecord(s.Source, sides.Select(other => other.Source))).ToList();
            foreach (var text in sides.Where(s => !IsRecord(s.Source)))
            {
                foreach (var record in records.Where(r => !text.Facts.TrueForAll(f => r.Facts.Exists(other => IsSame(f, other)))))
                    Tell(builder, trial, text.Facts, record.Facts, book.Sources);
            }
        }
    }

    private static void Tell(AnswerBuilder builder, Entity trial, List<Fact> text, List<Fact> record, SourceWords sources)
    {
        var language = builder.Language;
        builder.Notice(
            NoticeKind.Remark,
            $"{trial.Name}, {language.Inside(FactText.Label(text[0].Predicate))}: {Said(text)}; {Said(record)}.",
            [.. text.Concat(record).Select(f => f.Citations[0])]);

        string Said(List<Fact> facts) => language.Say(
            $"{sources.Of(facts[0].Citations[0].Source, language)} says {string.Join(", ", facts.Select(f => $"\"{FactText.Of(f, language)}\"").Distinct())}");
    }

    private static bool IsRecord(SourceInfo source) => source.Bibliography.ContainsKey("registry");

    private static bool IsNewestRecord(SourceInfo source, IEnumerable<SourceInfo> all) => IsRecord(source)
        && !(RecordVersion.Of(source.Bibliography) is { } version
            && all.Any(s => RecordVersion.Of(s.Bibliography) is { } other && other.IsAnotherOf(version) && other.Date > version.Date));

    private static bool IsSame(Fact one, Fact other)
    {
        if (one.Predicate == Predicates.Enrolment)
            return Measure.Of(one.Value)?.Numbers is { } count && Measure.Of(other.Value)?.Numbers is { } counted && count.SequenceEqual(counted);
        var (name, named) = (NameKey.Of(one.Value), NameKey.Of(other.Value));
        return name.Contains(named, StringComparison.Ordinal) || named.Contains(name, StringComparison.Ordinal);
    }
}
