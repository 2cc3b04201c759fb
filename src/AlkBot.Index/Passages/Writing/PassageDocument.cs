using System.Runtime.InteropServices;
using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Storage;
using Lucene.Net.Documents;
using static Lucene.Net.Documents.Field;

namespace AlkBot.Index.Passages.Writing;

/// <summary>Makes documents of passages.</summary>
internal static class PassageDocument
{
    public static Document Of(Passage passage)
    {
        var record = new RecordWriter();
        PassageRecord.Write(record, passage);
        MemoryMarshal.TryGetArray(record.Bytes, out var bytes);
        return
        [
            new StringField(PassageFields.Source, passage.Id.Source.Value, Store.YES),
            new TextField(PassageFields.Text, passage.Text, Store.YES),
            new TextField(PassageFields.Context, PassageContext.Of(passage), Store.NO),
            new StoredField(PassageFields.Record, bytes.Array, bytes.Offset, bytes.Count),
        ];
    }
}
