using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Passages.Storage;

/// <summary>What is stored of a passage beside its source and its text.</summary>
internal static class PassageRecord
{
    public static void Write(RecordWriter record, Passage passage)
    {
        record.Number(passage.Id.Ordinal);
        record.Number((int)passage.Kind);
        record.List(passage.SectionPath, record.Text);
        record.Span(passage.Span);
        record.List(passage.Sentences, record.Span);
        record.Optional(passage.Row, row =>
        {
            record.Text(row.Table);
            record.Optional(row.Caption, record.Span);
            record.Optional(row.Title, record.Span);
            record.List(row.Cells, cell =>
            {
                record.Text(cell.Column);
                record.List(cell.HeaderSpans, record.Span);
                record.Span(cell.Span);
                record.Text(cell.Text);
                record.Number(cell.Continued ? 1 : 0);
            });
        });
    }

    public static Passage Read(RecordReader record, SourceId source, string text) => new(
        new PassageId(source, record.Number()), (PassageKind)record.Number(), record.List(record.Text), record.Span(), text,
        record.List(record.Span))
    {
        Row = record.Optional(() => new TableRow(
            record.Text(), record.OptionalValue(record.Span), record.OptionalValue(record.Span),
            record.List(() => new TableCell(
                record.Text(), record.List(record.Span), record.Span(), record.Text(), record.Number() != 0)))),
    };
}
