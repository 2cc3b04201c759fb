using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads sources from rows.</summary>
internal static class SourceRows
{
    public const string Select =
        "SELECT slug, title, kind, file, sha256, text_length, text_is_file, passages, facts, detail FROM source ORDER BY id";

    public static List<SourceInfo> All(ReadConnection connection) => connection.List(Select, Read);

    public static string? Text(ReadConnection connection, SourceId id) => connection
        .List("SELECT text FROM source_text WHERE source = (SELECT id FROM source WHERE slug = $1)", row => row.GetString(0), id.Value)
        .FirstOrDefault();

    public static SourceInfo Read(SqliteDataReader row) => Stored.Source(
        new SourceInfo(
            SourceId.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5),
            row.GetBoolean(6), row.GetInt32(7), row.GetInt32(8)),
        row.GetString(9));
}
