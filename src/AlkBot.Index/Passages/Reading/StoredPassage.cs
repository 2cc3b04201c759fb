using AlkBot.Evidence;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Storage;
using Lucene.Net.Search;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Reads passages from documents.</summary>
internal static class StoredPassage
{
    public static Passage Read(IndexSearcher searcher, int number)
    {
        var document = searcher.Doc(number);
        var record = document.GetBinaryValue(PassageFields.Record) ?? throw Lacks(PassageFields.Record);
        return PassageRecord.Read(
            new RecordReader(record.Bytes.AsMemory(record.Offset, record.Length), new SharedTexts()),
            SourceId.Parse(document.Get(PassageFields.Source) ?? throw Lacks(PassageFields.Source)), document.Get(PassageFields.Text) ?? throw Lacks(PassageFields.Text));
    }

    private static FormatException Lacks(string field) => new($"A document has no '{field}'.");
}
