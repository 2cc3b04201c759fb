using AlkBot.Answers.Facts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells how a registry's record changed: what an older version of it says as then, the newest as now.</summary>
internal static class VersionNotices
{
    /// <summary>Adds a notice for each of <paramref name="changes"/>, and cites both versions.</summary>
    public static void TellVersions(
        this AnswerBuilder builder, IEnumerable<VersionChange> changes, Func<EntityId, string> nameOf, SourceWords sources)
    {
        var language = builder.Language;
        foreach (var change in changes)
        {
            builder.Notice(
                NoticeKind.Remark,
                $"{nameOf(change.Subject)}, {language.Inside(FactText.Label(change.Predicate))}: then {Said(change.Then)}; now {Said(change.Now)}.",
                [.. CitationsOf(change)]);
        }

        string Said(VersionSide side)
        {
            var values = side.Facts.Select(f => $"\"{FactText.Of(f, language)}\"").Distinct().ToList();
            return $"{(values.Count > 0 ? string.Join(", ", values) : language.Word("not found"))} ({sources.Of(side.Source, language)})";
        }
    }

    /// <summary>What a notice of <paramref name="change"/> cites.</summary>
    public static IEnumerable<Citation> CitationsOf(VersionChange change) => new[] { change.Then, change.Now }
        .SelectMany(side => side.Facts.Count > 0 ? side.Facts.Select(f => f.Citations[0]) : [side.Number]);
}
