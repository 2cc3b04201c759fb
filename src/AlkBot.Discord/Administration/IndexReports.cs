using System.Globalization;
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
    public static IEnumerable<string> Of(GenerationInfo generation) =>
    [
        $"Generation {generation.Id}",
        $"Built {Time(generation.BuiltAt)} with {generation.Engine}",
        Counted.Of(generation),
    ];

    /// <summary>The generations, the previews, and the sources of the current generation.</summary>
    public static IEnumerable<string> Of(IndexStatus status)
    {
        IEnumerable<string> builds = [.. status.Generations.OrderByDescending(g => g.IsCurrent).Select(Of), .. status.Previews.Select(Of)];
        if (status.Running is { } running)
            builds = [.. builds, $"A build runs. {running.Progress.Text}, {Time(running.At)}"];
        if (status.NotWritable is { } unwritable)
            builds = [.. builds, $"Nothing can be added or removed: {PublicReason.Of(unwritable)}"];
        return status.Current is null
            ? [.. builds, $"There is no generation yet. Use /{IndexSlashCommand.Name} {IndexSlashCommand.Rebuild}."]
            :
            [
                .. builds, .. status.Sources.Select(Of), .. BuildReportLines.Refused(status.Current).Select(PublicReason.Of),
                Compared(status),
            ];
    }

    /// <summary>The log of changes, latest first.</summary>
    public static IEnumerable<string> Of(AuditReading log) =>
    [
        .. log.Damaged.Select(line => $"Line {line} of the log is damaged and was left out."),
        .. log.Entries.Reverse().Select(Of).DefaultIfEmpty("Nothing has changed yet."),
    ];

    /// <summary>What a verification checked and found.</summary>
    public static IEnumerable<string> Of(VerificationReport report)
    {
        var done = report.Checked;
        return
        [
            $"Generation {report.Generation.Id}",
            $"Checked: {Counted.Of(done.Sources, "source")}, {Counted.Of(done.Passages, "passage")}, "
                + $"{Counted.Of(done.Sentences, "sentence")}, {Counted.Of(done.Cells, "cell")}, {Counted.Of(done.Facts, "fact")}, "
                + $"{Counted.Of(done.Citations, "citation")}, {Counted.Of(done.Files, "file")}",
            .. report.Failures.Select(f => $"Wrong: {PublicReason.Of(f)}"),
            .. report.Notes.Select(n => $"Note: {PublicReason.Of(n)}"),
        ];
    }

    /// <summary>What a build made, and what changed by it.</summary>
    public static IEnumerable<string> Of(BuildReport report) =>
        [.. Of(report.Generation), $"It took {report.Duration.TotalSeconds:0.0} s.", .. BuildReportLines.Of(report).Select(PublicReason.Of)];

    private static string Of(GenerationStatus status)
    {
        var built = status.Generation;
        return $"Generation {built.Id} {(status.IsCurrent ? "answers" : "is kept")}.\n"
            + $"Built {Time(built.BuiltAt)} with {built.Engine}{(string.IsNullOrEmpty(status.By) ? "" : $" for {status.By}")}: "
            + $"{Counted.Of(built)}, {(status.Size / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} MB";
    }

    private static string Of(StagedGeneration staged) =>
        $"Preview {staged.Id} waits to {staged.Change}.\nAsked for by {staged.By}, {Time(staged.At)}";

    private static string Of(SourceInfo source)
    {
        string[] lines =
        [
            $"Source {source.Id}: {source.Title}",
            $"{source.Kind}, {source.FileName}, {source.TextLength} characters, {Counted.Of(source.Passages, "passage")}, "
                + Counted.Of(source.Facts, "fact"),
            $"SHA-256 {source.Sha256}",
            .. source.Remarks.Select(remark => $"Remark: {remark}"),
        ];
        return string.Join('\n', lines);
    }

    private static string Of(AuditEntry entry)
    {
        var detail = entry.Detail.Length > 0 ? $": {entry.Detail}" : "";
        return $"{Time(entry.At)} {entry.Action} of {entry.Generation ?? "no generation"} by {entry.By}{detail}\n"
            + $"Current after it: {entry.Current ?? "none"}";
    }

    private static string Compared(IndexStatus status) => status.SourcesChanged switch
    {
        false => "The files of the sources have not changed since.",
        true => $"The files of the sources differ from this generation. /{IndexSlashCommand.Name} {IndexSlashCommand.Rebuild} reads them.",
        null => $"The files of the sources cannot be compared: {PublicReason.Of(status.NotCompared ?? "")}",
    };
}
