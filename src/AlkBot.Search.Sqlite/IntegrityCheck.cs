using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite;

/// <summary>SQLite's check of the file, and FTS5's check of each search index against the passages.</summary>
internal static class IntegrityCheck
{
    // FTS5 checks by a statement that counts as a write, though it writes nothing; it is rolled back all the same.
    // Rank 1 compares with the content table; without it an index that lost all entries passes. https://sqlite.org/fts5.html
    private static readonly string[] SearchIndexes = ["passage_index", "passage_word"];

    public static IReadOnlyList<string> Run(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return [$"'{path}' is missing."];
        return IsWritable(path) ? Check(path, cancellationToken) : CheckCopy(path, cancellationToken);
    }

    /// <summary>Checks a copy in the temporary folder, as a file that may not be written has to be.</summary>
    public static IReadOnlyList<string> CheckCopy(string path, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("alkbot-check-");
        try
        {
            var copied = Path.Combine(copy.FullName, IndexFile.Name);
            File.Copy(path, copied);
            File.SetAttributes(copied, FileAttributes.Normal);
            return Check(copied, cancellationToken);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static bool IsWritable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static List<string> Check(string path, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        try
        {
            using var connection = IndexFile.OpenForCheck(path);
            using var interrupt = cancellationToken.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(connection.Handle), null);
            CheckFile(connection, failures);
            foreach (var index in SearchIndexes)
                CheckSearchIndex(connection, index, failures);
        }
        catch (SqliteException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            failures.Add(SqliteFailure.Explain(e, path).Message);
        }
        cancellationToken.ThrowIfCancellationRequested();
        return failures;
    }

    private static void CheckFile(SqliteConnection connection, List<string> failures)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20)";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var finding = rows.GetString(0).ReplaceLineEndings("; ");
            if (finding != "ok")
                failures.Add($"The index file is damaged: {finding}");
        }
    }

    private static void CheckSearchIndex(SqliteConnection connection, string index, List<string> failures)
    {
        connection.Execute("PRAGMA journal_mode=MEMORY; BEGIN");
        try
        {
            connection.Execute($"INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)");
        }
        catch (SqliteException e) when (!SqliteFailure.IsInterrupt(e))
        {
            failures.Add($"The search index '{index}' does not match the passages.");
        }
        finally
        {
            connection.Execute("ROLLBACK");
        }
    }
}
