using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads facts from rows.</summary>
internal static class FactRows
{
    public const string Columns = "subject_type, subject_key, predicate, value, target_type, target_key, rule, detail";

    public const string Order = "subject_type, subject_key, predicate_order, predicate, source, start, \"end\", id";

    public static Fact Read(SqliteDataReader row) => Stored.Fact(
        new EntityId((EntityType)row.GetInt32(0), row.GetString(1)), row.GetString(2), row.GetString(3),
        row.IsDBNull(4) ? null : new EntityId((EntityType)row.GetInt32(4), row.GetString(5)), row.GetString(6), row.GetString(7));
}
