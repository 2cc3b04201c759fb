using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>Lucene's own check: every checksum, and every entry of the index against the documents.</summary>
internal static class IntegrityCheck
{
    public static IReadOnlyList<string> Run(Directory directory)
    {
        using var log = new StringWriter();
        var status = new CheckIndex(directory) { InfoStream = log }.DoCheckIndex();
        return status.Clean ? [] : [$"The index does not pass Lucene's check: {Finding(log.ToString())}"];
    }

    // The report is for people; its first line with an exception says most.
    private static string Finding(string report) => report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal)) ?? "it says no more";
}
