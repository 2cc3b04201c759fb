using System.Globalization;
using AlkBot.Search.Generations;

namespace AlkBot.Discord.Administration;

/// <summary>What is told of the index, line by line, not yet escaped.</summary>
internal static class IndexReports
{
    /// <summary>A generation.</summary>
    public static IEnumerable<string> Of(GenerationInfo generation)
    {
        var built = generation.BuiltAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return
        [
            $"Generation {generation.Id}",
            $"Built {built} UTC with {generation.Engine}",
            $"{generation.Sources} sources, {generation.Passages} passages, {generation.Facts} facts",
        ];
    }

    /// <summary>The current generation and the others.</summary>
    public static IEnumerable<string> Of(GenerationInfo? current, IReadOnlyList<GenerationInfo> all)
    {
        var others = all.Where(g => g.Id != current?.Id).Select(g => g.Id).ToList();
        return
        [
            .. current is null ? ["There is no generation yet."] : Of(current),
            others.Count == 0 ? "There is no other generation." : $"Others, newest first: {string.Join(", ", others)}",
        ];
    }

    /// <summary>What a verification checked and found.</summary>
    public static IEnumerable<string> Of(VerificationReport report)
    {
        var done = report.Checked;
        return
        [
            $"Generation {report.Generation.Id}",
            $"Checked: {done.Sources} sources, {done.Passages} passages, {done.Sentences} sentences, {done.Cells} cells, "
                + $"{done.Facts} facts, {done.Citations} citations, {done.Files} files",
            .. report.Failures.Select(f => $"Wrong: {f}"),
            .. report.Notes.Select(n => $"Note: {n}"),
        ];
    }

    /// <summary>What a build made, and what changed by it.</summary>
    public static IEnumerable<string> Of(BuildReport report)
    {
        IEnumerable<string> difference = report.Difference is { } changed
            ?
            [
                $"Since {report.Previous?.Id}:",
                $"Sources: {Of(changed.Sources)}", $"Passages: {Of(changed.Passages)}", $"Facts: {Of(changed.Facts)}",
            ]
            : ["There is no generation before it to compare with."];
        return [.. Of(report.Generation), $"It took {report.Duration.TotalSeconds:0.0} s.", .. difference];
    }

    private static string Of(DifferenceCount count) => $"{count.Added} added, {count.Removed} removed, {count.Changed} changed";
}
