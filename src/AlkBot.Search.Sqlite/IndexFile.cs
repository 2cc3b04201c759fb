using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite;

/// <summary>The one file of a generation, and the ways to open it.</summary>
internal static class IndexFile
{
    public const string Name = "index.db";

    public static string PathIn(string directory) => Path.Combine(directory, Name);

    /// <summary>Opens a new file for writing.</summary>
    public static SqliteConnection Create(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, "");

    /// <summary>Opens a complete file for reading. It never changes, so that no lock is taken and a read-only folder will do.</summary>
    public static SqliteConnection OpenImmutable(string path) => Open(path, SqliteOpenMode.ReadOnly, "?immutable=1");

    /// <summary>Opens a complete file so that a transaction may be begun on it, to be rolled back.</summary>
    public static SqliteConnection OpenForCheck(string path) => Open(path, SqliteOpenMode.ReadWrite, "?nolock=1");

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string uriParameters)
    {
        // In a file URI these three would end or alter the path.
        var escaped = Path.GetFullPath(path).Replace('\\', '/').Replace("%", "%25").Replace("?", "%3f").Replace("#", "%23");
        var uri = $"file:{(escaped.StartsWith('/') ? "" : "/")}{escaped}{uriParameters}";
        // Without pooling a closed connection closes its file, so that a generation can be deleted.
        var settings = new SqliteConnectionStringBuilder { DataSource = uri, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
