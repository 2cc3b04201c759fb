using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Search.Sqlite.Json;

/// <summary>The words of the domain to and from the JSON that columns hold.</summary>
internal static class Stored
{
    public static string Detail(Source source) =>
        JsonSerializer.Serialize(new SourceDetail(source.Bibliography, source.Remarks), DetailJson.Default.SourceDetail);

    public static SourceDetail Source(string json) => JsonSerializer.Deserialize(json, DetailJson.Default.SourceDetail) ?? throw Null();

    public static string Detail(Passage passage) => JsonSerializer.Serialize(
        new PassageDetail(passage.SectionPath, passage.Sentences.Flat(), passage.Row is { } row ? Detail(row) : null),
        DetailJson.Default.PassageDetail);

    public static PassageDetail Passage(string json) => JsonSerializer.Deserialize(json, DetailJson.Default.PassageDetail) ?? throw Null();

    public static TableRow Row(RowDetail row) => new(
        row.Table, row.Caption?.One(), row.Title?.One(),
        [.. row.Cells.Select(c => new TableCell(c.Column, c.Headers.Many(), c.Span.One(), c.Text, c.Continued))]);

    public static string Detail(Fact fact) => JsonSerializer.Serialize(
        new FactDetail(fact.Qualifiers, [.. fact.Citations.Select(Of)]), DetailJson.Default.FactDetail);

    public static FactDetail Fact(string json) => JsonSerializer.Deserialize(json, DetailJson.Default.FactDetail) ?? throw Null();

    public static string Detail(Citation citation) => JsonSerializer.Serialize(Of(citation), DetailJson.Default.CitationDetail);

    public static Citation Citation(string json) =>
        Citation(JsonSerializer.Deserialize(json, DetailJson.Default.CitationDetail) ?? throw Null());

    public static Citation Citation(CitationDetail detail) =>
        new(new PassageId(SourceId.Parse(detail.Source), detail.Ordinal), detail.Section, detail.Span.One(), detail.Quote);

    private static CitationDetail Of(Citation citation) =>
        new(citation.Source.Value, citation.Passage.Ordinal, citation.Section, citation.Span.Flat(), citation.Quote);

    private static RowDetail Detail(TableRow row) => new(
        row.Table, [.. row.Cells.Select(c => new CellDetail(c.Column, c.HeaderSpans.Flat(), c.Span.Flat(), c.Text, c.Continued))],
        row.Caption?.Flat(), row.Title?.Flat());

    private static JsonException Null() => new("A column holds null and should hold an object.");
}
