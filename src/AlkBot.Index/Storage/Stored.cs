using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlkBot.Evidence;

namespace AlkBot.Index.Storage;

/// <summary>
/// What engines keep of sources, passages, facts and entities beside what they look for: one JSON text each, its detail. Reading a
/// damaged one throws <see cref="JsonException"/> or <see cref="FormatException"/>, of which an engine makes an
/// <see cref="IndexException"/>.
/// </summary>
public static class Stored
{
    /// <summary>Bibliography, remarks and fingerprint.</summary>
    public static string Detail(Source source) => JsonSerializer.Serialize(
        new SourceDetail(source.Bibliography, source.Remarks, source.Fingerprint.Length > 0 ? source.Fingerprint : null,
            source.Pages.Count > 0 ? source.Pages : null),
        DetailJson.Default.SourceDetail);

    /// <summary>Sections, sentences and row.</summary>
    public static string Detail(Passage passage) => JsonSerializer.Serialize(
        new PassageDetail(passage.SectionPath, passage.Sentences.Flat(), passage.Row is { } row ? Of(row) : null),
        DetailJson.Default.PassageDetail);

    /// <summary>Qualifiers and citations.</summary>
    public static string Detail(Fact fact) => JsonSerializer.Serialize(
        new FactDetail(fact.Qualifiers, [.. fact.Citations.Select(Of)]), DetailJson.Default.FactDetail);

    /// <summary>Names.</summary>
    public static string Detail(Entity entity) => JsonSerializer.Serialize(
        new EntityDetail([.. entity.Names.Select(n => new NameDetail(n.Text, (int)n.Origin, n.Kind, n.Citation is { } c ? Of(c) : null))]),
        DetailJson.Default.EntityDetail);

    /// <summary>The whole citation.</summary>
    public static string Detail(Citation citation) => JsonSerializer.Serialize(Of(citation), DetailJson.Default.CitationDetail);

    /// <summary>The source with its detail.</summary>
    public static SourceInfo Source(SourceInfo source, string detail)
    {
        var read = Read(detail, DetailJson.Default.SourceDetail);
        return source with
        {
            Bibliography = read.Bibliography,
            Remarks = read.Remarks,
            Fingerprint = read.Fingerprint ?? "",
            Pages = read.Pages ?? [],
        };
    }

    /// <summary>A passage of its columns and its detail.</summary>
    public static Passage Passage(PassageId id, PassageKind kind, Span span, string text, string detail)
    {
        var read = Read(detail, DetailJson.Default.PassageDetail);
        return new Passage(id, kind, read.Sections, span, text, read.Sentences.Many()) { Row = read.Row is { } row ? Row(row) : null };
    }

    /// <summary>A fact of its columns and its detail.</summary>
    public static Fact Fact(EntityId subject, string predicate, string value, EntityId? target, string rule, string detail)
    {
        var read = Read(detail, DetailJson.Default.FactDetail);
        return new Fact(subject, predicate, value, read.Qualifiers, [.. read.Citations.Select(Citation)]) { Target = target, Rule = rule };
    }

    /// <summary>An entity of its columns and its detail.</summary>
    public static Entity Entity(EntityId id, string name, string detail) => new(
        id, name,
        [
            .. Read(detail, DetailJson.Default.EntityDetail).Names.Select(
                n => new EntityName(n.Text, (NameOrigin)n.Origin, n.Kind, n.Citation is { } c ? Citation(c) : null)),
        ]);

    /// <summary>A citation of its detail.</summary>
    public static Citation Citation(string detail) => Citation(Read(detail, DetailJson.Default.CitationDetail));

    private static T Read<T>(string detail, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(detail, type)
        ?? throw new JsonException("A detail holds null and should hold an object.");

    private static Citation Citation(CitationDetail detail) =>
        new(new PassageId(SourceId.Parse(detail.Source), detail.Ordinal), detail.Section, detail.Span.One(), detail.Quote);

    private static CitationDetail Of(Citation citation) =>
        new(citation.Source.Value, citation.Passage.Ordinal, citation.Section, citation.Span.Flat(), citation.Quote);

    private static TableRow Row(RowDetail row) => new(
        row.Table, row.Caption?.One(), row.Title?.One(),
        [.. row.Cells.Select(c => new TableCell(c.Column, c.Headers.Many(), c.Span.One(), c.Text, c.Continued))]);

    private static RowDetail Of(TableRow row) => new(
        row.Table, [.. row.Cells.Select(c => new CellDetail(c.Column, c.HeaderSpans.Flat(), c.Span.Flat(), c.Text, c.Continued))],
        row.Caption?.Flat(), row.Title?.Flat());
}
