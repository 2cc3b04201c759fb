using AlkBot.Evidence;
using AlkBot.Search.Sqlite.Json;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads passages from rows.</summary>
internal static class PassageRows
{
    public const string Columns =
        "source.slug, passage.ordinal, passage.kind, passage.start, passage.\"end\", passage.text, passage.detail";

    public const string From = "passage JOIN source ON source.id = passage.source";

    public static Passage Read(SqliteDataReader row)
    {
        var detail = Stored.Passage(row.GetString(6));
        return new Passage(
            new PassageId(SourceId.Parse(row.GetString(0)), row.GetInt32(1)), (PassageKind)row.GetInt32(2), detail.Sections,
            new Span(row.GetInt32(3), row.GetInt32(4)), row.GetString(5), detail.Sentences.Many())
        {
            Row = detail.Row is { } table ? Stored.Row(table) : null,
        };
    }
}
