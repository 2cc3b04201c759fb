using AlkBot.Index.Generations;

namespace AlkBot.Index.Reporting;

/// <summary>
/// What a build reported, line by line. The lines hold words of the sources: whoever shows them makes them fit to be shown.
/// </summary>
public static class BuildReportLines
{
    /// <summary>What changed, what was refused, which discrepancies are new.</summary>
    public static IEnumerable<FormattableString> Of(BuildReport report) =>
    [
        (report.Previous, report.Difference) switch
        {
            ({ } previous, { } difference) =>
                $"Since {previous.Id}: sources {Of(difference.Sources)}; passages {Of(difference.Passages)}; facts {Of(difference.Facts)}.",
            ({ } previous, null) => $"Generation {previous.Id} before it could not be compared.",
            _ => $"It is the first generation.",
        },
        .. Sources(report),
        .. Refused(report.Generation),
        .. Discrepancies(report),
    ];

    /// <summary>The files that were refused, a line each.</summary>
    public static IEnumerable<FormattableString> Refused(GenerationInfo generation) => generation.Refused.Select(f => (FormattableString)$"refused  {f}");

    private static IEnumerable<FormattableString> Sources(BuildReport report)
    {
        if (report.CarriedOver > 0)
            yield return $"carried over unchanged: {Counted.Of(report.CarriedOver, "source")}";
        // Of a first generation everything is new.
        foreach (var id in report.Previous is null ? report.Told.Select(t => t.Id) : report.Sources.Added)
        {
            foreach (var line in Of(report, id, of => $"added  {of}"))
                yield return line;
        }
        if (report.Previous is null && report.Generation.Sources > report.Told.Count)
            yield return $"and {report.Generation.Sources - report.Told.Count} more sources";
        if (report.Previous is null)
            yield break;
        foreach (var id in report.Sources.Removed)
            yield return $"removed  {id}";
        foreach (var id in report.Sources.Changed)
        {
            foreach (var line in Of(report, id, of => $"changed  {of}"))
                yield return line;
        }
    }

    private static IEnumerable<FormattableString> Of(BuildReport report, string id, Func<object, FormattableString> said)
    {
        if (report.Told.FirstOrDefault(t => t.Id == id) is not { } source)
            return [said(id)];
        return [said(DescribedSource.Head(source)), .. DescribedSource.Of(source)];
    }

    private static IEnumerable<FormattableString> Discrepancies(BuildReport report)
    {
        foreach (var discrepancy in report.Discrepancies)
        {
            var values = discrepancy.Values.Select(v => $"\"{v.Value}\" ({v.Source})");
            yield return
                $"new discrepancy  {discrepancy.Subject}, {discrepancy.Predicate.ToLowerInvariant()}: {string.Join(", ", values)}";
        }
        if (report.DiscrepancyCount > report.Discrepancies.Count)
            yield return $"and {report.DiscrepancyCount - report.Discrepancies.Count} more discrepancies";
    }

    private static FormattableString Of(DifferenceCount count) => count == default
        ? (FormattableString)$"unchanged"
        : $"{count.Added} added, {count.Removed} removed, {count.Changed} changed";
}
