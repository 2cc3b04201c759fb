using AlkBot.Search.Generations;
using AlkBot.Search.Sqlite.Reading;
using AlkBot.Search.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite;

/// <summary>SQLite with FTS5: one file a generation, opened without locks and mapped into memory.</summary>
public sealed class SqliteSearchEngine : ISearchEngine
{
    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public ValueTask<IIndexWriter> CreateAsync(string directory, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = IndexFile.PathIn(directory);
        try
        {
            return ValueTask.FromResult<IIndexWriter>(new SqliteIndexWriter(path));
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Explain(e, path);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        Open(directory, generation, mapped: true, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IIndexReader> OpenForWalkAsync(string directory, GenerationInfo generation, CancellationToken cancellationToken) =>
        Open(directory, generation, mapped: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckIntegrityAsync(string directory, CancellationToken cancellationToken) =>
        ValueTask.FromResult(IntegrityCheck.Run(IndexFile.PathIn(directory), cancellationToken));

    private static ValueTask<IIndexReader> Open(
        string directory, GenerationInfo generation, bool mapped, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = IndexFile.PathIn(directory);
        if (!File.Exists(path))
            throw new IndexException($"'{path}' is missing; run: alkbot index build");
        var pool = new ReadConnectionPool(path, mapped);
        try
        {
            pool.Use(connection => connection.EnsureReadable(path), cancellationToken);
            return ValueTask.FromResult<IIndexReader>(new SqliteIndexReader(pool, generation));
        }
        catch
        {
            pool.Dispose();
            throw;
        }
    }
}
