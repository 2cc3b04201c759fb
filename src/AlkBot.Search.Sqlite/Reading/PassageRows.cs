using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads passages from rows.</summary>
internal static class PassageRows
{
    public const string Columns =
        "source.slug, passage.ordinal, passage.kind, passage.start, passage.\"end\", passage.text, passage.detail";

    public const string From = "passage JOIN source ON source.id = passage.source";

    public static Passage Read(SqliteDataReader row) => Stored.Passage(
        new PassageId(SourceId.Parse(row.GetString(0)), row.GetInt32(1)), (PassageKind)row.GetInt32(2),
        new Span(row.GetInt32(3), row.GetInt32(4)), row.GetString(5), row.GetString(6));
}
