using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Records;

/// <summary>A source, and where its text and its findings stand.</summary>
internal sealed record SourceRecord(SourceInfo Info, Block Text, Block Findings)
{
    public static void Write(RecordWriter record, SourceRecord source)
    {
        var info = source.Info;
        record.Text(info.Id.Value);
        record.Text(info.Title);
        record.Text(info.Kind);
        record.Text(info.FileName);
        record.Text(info.Sha256);
        record.Number(info.TextLength);
        record.Number(info.TextIsFile ? 1 : 0);
        record.Number(info.Passages);
        record.Number(info.Facts);
        record.Texts(info.Bibliography);
        record.Text(info.Fingerprint);
        record.List(info.Remarks, record.Text);
        record.List(info.Pages, page => record.Number(page));
        foreach (var block in new[] { source.Text, source.Findings })
        {
            record.Number(block.Start);
            record.Number(block.Length);
        }
    }

    public static SourceRecord Read(RecordReader record)
    {
        var info = new SourceInfo(
            SourceId.Parse(record.SharedText()), record.Text(), record.SharedText(), record.SharedText(), record.Text(), record.Number(),
            record.Number() != 0, record.Number(), record.Number())
        {
            Bibliography = record.Texts(),
            Fingerprint = record.Text(),
            Remarks = record.List(record.SharedText),
            Pages = record.List(record.Number),
        };
        return new SourceRecord(
            info, new Block(record.LongNumber(), record.Number()), new Block(record.LongNumber(), record.Number()));
    }
}
