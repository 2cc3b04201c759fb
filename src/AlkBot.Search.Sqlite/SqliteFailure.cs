using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite;

/// <summary>SQLite's result codes in words: what is wrong and what helps.</summary>
internal static class SqliteFailure
{
    private const int Interrupt = 9;
    private const string IsDamaged = "the index file is damaged; run: alkbot index build";

    public static bool IsInterrupt(SqliteException exception) => exception.SqliteErrorCode == Interrupt;

    public static IndexException Explain(SqliteException exception, string path) =>
        new($"'{path}': {Reason(exception)}", exception);

    public static IndexException Damaged(Exception exception, string path) => new($"'{path}': {IsDamaged}", exception);

    // Codes of https://sqlite.org/rescode.html
    private static string Reason(SqliteException exception) => exception.SqliteErrorCode switch
    {
        1 or 11 or 24 or 26 => IsDamaged,
        8 => "the index file cannot be written: it or its folder is read-only",
        10 => "the disk reports an error in reading or writing the index file; check the disk, then run: alkbot index build",
        13 => "the disk is full; free some space, then run: alkbot index build",
        14 => "the index file cannot be opened; check that it exists and may be read, or run: alkbot index build",
        5 or 6 => "another process holds the index file; try again when it has ended",
        7 => "there is not enough memory to read the index",
        var code => $"SQLite reports error {code}; run: alkbot index build",
    };
}
