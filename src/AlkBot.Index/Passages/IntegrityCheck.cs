using AlkBot.Index.Passages.Reading;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages;

/// <summary>Lucene's own check: every checksum, and every entry of the index against the documents.</summary>
internal static class IntegrityCheck
{
    public static IReadOnlyList<string> Run(Directory directory)
    {
        using var log = new StringWriter();
        var status = new CheckIndex(directory) { InfoStream = log }.DoCheckIndex();
        return status.Clean ? [.. Missed(directory)] : [$"The index does not pass Lucene's check: {Finding(log.ToString())}"];
    }

    // What is found by its type is all that the sources have.
    private static IEnumerable<string> Missed(Directory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var (passages, facts) = (0, 0);
        foreach (var source in searcher.Matches(Having.Type(Fields.SourceType)).Read(searcher, Records.Counts))
            (passages, facts) = (passages + source.Passages, facts + source.Facts);
        foreach (var (type, count) in new[] { (Fields.PassageType, passages), (Fields.FactType, facts) })
        {
            if (reader.DocFreq(new Term(Fields.Type, type)) is var found && found != count)
                yield return $"The index finds {found} documents of type {type}; its sources have {count}";
        }
    }

    // The report is for people; its first line with an exception says most.
    private static string Finding(string report) => report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal)) ?? "it says no more";
}
