using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>A connection for one reader at a time, which keeps the statements it has prepared.</summary>
internal sealed class ReadConnection : IDisposable
{
    private const string Settings = "PRAGMA query_only=1; PRAGMA cache_size=-2048; PRAGMA temp_store=MEMORY;";

    // As much address space as SQLite takes; what is not read is not loaded.
    private const string Mapped = "PRAGMA mmap_size=2147418112;";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = [];

    /// <param name="path">The file.</param>
    /// <param name="mapped">Whether it is mapped into memory: quick, and what was read once counts as memory of the process.</param>
    public ReadConnection(string path, bool mapped = true)
    {
        _connection = IndexFile.OpenImmutable(path);
        try
        {
            _connection.Execute(mapped ? Settings + Mapped : Settings);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement with values for <c>$1</c>, <c>$2</c> …; the reader is to be disposed before the next use.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _statements[sql] = command;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteReader();
    }

    /// <summary>All rows of a statement.</summary>
    public List<T> List<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var list = new List<T>();
        using var rows = Query(sql, values);
        while (rows.Read())
            list.Add(read(rows));
        return list;
    }

    /// <summary>Refuses a file of another version and one that was cut.</summary>
    /// <returns>True; it throws otherwise.</returns>
    public bool EnsureReadable(string path)
    {
        if (Number("user_version") != Schema.Version)
            throw new IndexException($"'{path}' was written by another version of alkbot; run: alkbot index build");
        var whole = Number("page_count") * Number("page_size");
        var length = new FileInfo(path).Length;
        if (length != whole)
            throw new IndexException($"'{path}' is damaged: it has {length} bytes and should have {whole}; run: alkbot index build");
        return true;
    }

    public void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private long Number(string pragma) => (long)_connection.Scalar($"PRAGMA {pragma}")!;
}
