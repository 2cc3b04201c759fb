using AlkBot.Evidence;
using AlkBot.Index.Storage;
using Lucene.Net.Documents;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Reads the words of the domain from documents.</summary>
internal static class Records
{
    public static SourceInfo Source(Document document) => Stored.Source(
        new SourceInfo(
            SourceId.Parse(document.Text(Fields.Source)), document.Text(Fields.Title), document.Text(Fields.SourceKind),
            document.Text(Fields.File), document.Text(Fields.Sha256), document.Number(Fields.TextLength),
            document.Number(Fields.TextIsFile) != 0, document.Number(Fields.Passages), document.Number(Fields.Facts)),
        document.Text(Fields.Detail));

    /// <summary>How many passages and facts a source has.</summary>
    public static (int Passages, int Facts) Counts(Document source) => (source.Number(Fields.Passages), source.Number(Fields.Facts));

    public static Passage Passage(Document document) => Stored.Passage(
        new PassageId(SourceId.Parse(document.Text(Fields.Source)), document.Number(Fields.Ordinal)),
        Enum.Parse<PassageKind>(document.Text(Fields.Kind)),
        new Span(document.Number(Fields.Start), document.Number(Fields.End)), document.Text(Fields.Text), document.Text(Fields.Detail));

    public static Fact Fact(Document document) => Stored.Fact(
        EntityId.Parse(document.Text(Fields.Subject)), document.Text(Fields.Predicate), document.Text(Fields.Value),
        document.Get(Fields.Target) is { } target ? EntityId.Parse(target) : null, document.Text(Fields.Rule),
        document.Text(Fields.Detail));

    public static Entity Entity(Document document) => Stored.Entity(
        EntityId.Parse(document.Text(Fields.Entity)), document.Text(Fields.Shown), document.Text(Fields.Detail));

    private static string Text(this Document document, string field) =>
        document.Get(field) ?? throw new FormatException($"A document has no '{field}'.");

    private static int Number(this Document document, string field) =>
        document.GetField(field)?.GetInt32Value() ?? throw new FormatException($"A document has no number '{field}'.");
}
