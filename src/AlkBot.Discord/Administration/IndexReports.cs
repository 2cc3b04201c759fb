using System.Globalization;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Records;
using AlkBot.Index.Reporting;
using AlkBot.Index.Staging;
using AlkBot.Index.Verification;

namespace AlkBot.Discord.Administration;

/// <summary>What is told of the index, entry by entry, not yet escaped.</summary>
internal static class IndexReports
{
    /// <summary>A point in time, which Discord shows as how long ago it is, in the reader's language.</summary>
    public static string Time(DateTimeOffset time) => $"<t:{time.ToUnixTimeSeconds()}:R>";

    /// <summary>A generation.</summary>
    public static IEnumerable<FormattableString> Of(GenerationInfo generation) =>
    [
        $"Generation {generation.Id}",
        $"Built {Time(generation.BuiltAt)} with {generation.Engine}",
        Counted.Of(generation),
    ];

    /// <summary>What answers, what needs somebody, the sources of the current generation, and the generations before it.</summary>
    public static IEnumerable<FormattableString> Of(IndexStatus status, DateTimeOffset now)
    {
        foreach (var current in status.Generations.Where(g => g.IsCurrent))
            yield return Of(current);
        if (status.Running is { } running)
            yield return $"A build runs. {running.Progress.Text}, {Time(running.At)}";
        foreach (var staged in status.Previews)
            yield return Of(staged);
        if (status.NotWritable is { } unwritable)
            yield return $"Nothing can be added or removed: {unwritable}";
        if (status.Current is null)
            yield return $"There is no generation yet. Use /{IndexSlashCommand.Name} {IndexSlashCommand.Rebuild}.";
        else
            yield return Compared(status);
        foreach (var line in SourceHealthLines.Of(status, now).Concat(status.Sources.Select(Of)))
            yield return line;
        foreach (var kept in status.Generations.Where(g => !g.IsCurrent))
            yield return Of(kept);
    }

    /// <summary>The log of changes, latest first.</summary>
    public static IEnumerable<FormattableString> Of(AuditReading log) =>
    [
        .. log.Damaged.Select(line => (FormattableString)$"Line {line} of the log is damaged and was left out."),
        .. log.Entries.Reverse().Select(Of).DefaultIfEmpty((FormattableString)$"Nothing has changed yet."),
    ];

    /// <summary>What a verification checked and found.</summary>
    public static IEnumerable<FormattableString> Of(VerificationReport report)
    {
        var done = report.Checked;
        FormattableString[] counts =
        [
            Counted.Of(done.Sources, "source"), Counted.Of(done.Passages, "passage"), Counted.Of(done.Sentences, "sentence"),
            Counted.Of(done.Cells, "cell"), Counted.Of(done.Facts, "fact"), Counted.Of(done.Citations, "citation"), Counted.Of(done.Files, "file"),
        ];
        return
        [
            $"Generation {report.Generation.Id}",
            $"Checked: {PlainText.Joined(", ", counts)}",
            .. report.Failures.Select(f => (FormattableString)$"Wrong: {f}"),
            .. report.Notes.Select(n => (FormattableString)$"Note: {n}"),
        ];
    }

    /// <summary>What a build made, and what changed by it.</summary>
    public static IEnumerable<FormattableString> Of(BuildReport report) =>
    [
        .. Of(report.Generation),
        $"It took {report.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s.",
        .. BuildReportLines.Of(report),
    ];

    private static FormattableString Of(GenerationStatus status)
    {
        var built = status.Generation;
        var megabytes = (status.Size / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        return Lines(
            status.IsCurrent ? (FormattableString)$"Generation {built.Id} answers." : $"Generation {built.Id} is kept.",
            string.IsNullOrEmpty(status.By)
                ? (FormattableString)$"Built {Time(built.BuiltAt)} with {built.Engine}: {Counted.Of(built)}, {megabytes} MB"
                : $"Built {Time(built.BuiltAt)} with {built.Engine} for {status.By}: {Counted.Of(built)}, {megabytes} MB");
    }

    private static FormattableString Of(StagedGeneration staged) =>
        Lines($"Preview {staged.Id} waits to {staged.Change}.", $"Asked for by {staged.By}, {Time(staged.At)}");

    private static FormattableString Of(SourceInfo source) => Lines(
    [
        $"Source {DescribedSource.Head(source)}",
        .. DescribedSource.Warning(source) is { } warning ? [warning] : Array.Empty<FormattableString>(),
        $"{source.FileName}, {Counted.Of(source.TextLength, "character")}, {Counted.Of(source.Passages, "passage")}, {Counted.Of(source.Facts, "fact")}",
        $"SHA-256 {source.Sha256}",
        .. source.Remarks.Select(remark => (FormattableString)$"Remark: {remark}"),
    ]);

    private static FormattableString Of(AuditEntry entry)
    {
        FormattableString head = entry.Generation is { } changed
            ? (FormattableString)$"{Time(entry.At)} {BotLanguage.Text(entry.Action)} of {changed} by {entry.By}"
            : $"{Time(entry.At)} {BotLanguage.Text(entry.Action)} of no generation by {entry.By}";
        FormattableString after = entry.Current is null ? (FormattableString)$"Current after it: none" : $"Current after it: {entry.Current}";
        return entry.Detail.Length > 0 ? Lines($"{head}: {StagedGeneration.ChangeIn(entry.Detail)}", after) : Lines(head, after);
    }

    private static FormattableString Compared(IndexStatus status) => status.SourcesChanged switch
    {
        false => $"The files of the sources have not changed since.",
        true => $"The files of the sources differ from this generation. /{IndexSlashCommand.Name} {IndexSlashCommand.Rebuild} reads them.",
        null => $"The files of the sources cannot be compared: {status.NotCompared}",
    };

    private static FormattableString Lines(params FormattableString[] lines) => PlainText.Joined("\n", lines);
}
