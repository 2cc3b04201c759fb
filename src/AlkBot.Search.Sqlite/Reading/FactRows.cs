using AlkBot.Evidence;
using AlkBot.Search.Sqlite.Json;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads facts from rows.</summary>
internal static class FactRows
{
    public const string Columns = "subject_type, subject_key, predicate, value, target_type, target_key, rule, detail";

    public const string Order = "subject_type, subject_key, predicate_order, predicate, source, start, \"end\", id";

    public static Fact Read(SqliteDataReader row)
    {
        var detail = Stored.Fact(row.GetString(7));
        return new Fact(
            new EntityId((EntityType)row.GetInt32(0), row.GetString(1)), row.GetString(2), row.GetString(3), detail.Qualifiers,
            [.. detail.Citations.Select(Stored.Citation)])
        {
            Target = row.IsDBNull(4) ? null : new EntityId((EntityType)row.GetInt32(4), row.GetString(5)),
            Rule = row.GetString(6),
        };
    }
}
