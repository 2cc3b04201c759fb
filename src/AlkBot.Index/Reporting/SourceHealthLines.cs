using AlkBot.Index.Records;

namespace AlkBot.Index.Reporting;

/// <summary>What an administrator has to look after among the sources of the current generation.</summary>
public static class SourceHealthLines
{
    private const int MostNamed = 10;

    /// <summary>What failed, and what is old.</summary>
    public static IEnumerable<FormattableString> Of(IndexStatus status, DateTimeOffset now)
    {
        if (status.Current is not { } current)
            return [];
        var old = status.Sources.Where(s => SourceDate.IsOld(s.Bibliography, now)).ToList();
        return
        [
            .. BuildReportLines.Refused(current).DefaultIfEmpty((FormattableString)$"No file was refused."),
            .. old.Count > 0 ? [Old(old)] : Array.Empty<FormattableString>(),
        ];
    }

    private static FormattableString Old(List<SourceInfo> old)
    {
        var named = string.Join(", ", old.Take(MostNamed).Select(s => s.Id));
        FormattableString all = old.Count > MostNamed ? (FormattableString)$"{named} and {old.Count - MostNamed} more" : $"{named}";
        return $"More than a year old, and where they are from something else may stand by now: {all}";
    }
}
