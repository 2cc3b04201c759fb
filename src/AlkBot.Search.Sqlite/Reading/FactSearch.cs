using AlkBot.Search.Queries;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Facts by filter.</summary>
internal static class FactSearch
{
    public static (string Sql, object?[] Values) Of(FactFilter filter)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        void Where(string column, object value)
        {
            values.Add(value);
            conditions.Add($"{column} = ${values.Count}");
        }
        if (filter.SubjectType is { } type)
            Where("subject_type", (int)type);
        if (filter.Subject is { } subject)
        {
            Where("subject_type", (int)subject.Type);
            Where("subject_key", subject.Key);
        }
        if (filter.Predicate is { } predicate)
            Where("predicate", predicate);
        if (filter.Target is { } target)
        {
            Where("target_type", (int)target.Type);
            Where("target_key", target.Key);
        }
        if (filter.Source is { } source)
        {
            values.Add(source.Value);
            conditions.Add($"source = (SELECT id FROM source WHERE slug = ${values.Count})");
        }
        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        return ($"SELECT {FactRows.Columns} FROM fact{where} ORDER BY {FactRows.Order}", [.. values]);
    }
}
