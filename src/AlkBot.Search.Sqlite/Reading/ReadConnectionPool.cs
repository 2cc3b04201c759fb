using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Idle connections to one file. After disposal those in use close as they come back.</summary>
/// <param name="path">The file.</param>
/// <param name="mapped">Whether it is mapped into memory; see <see cref="ReadConnection"/>.</param>
internal sealed class ReadConnectionPool(string path, bool mapped) : IDisposable
{
    private static readonly int MostIdle = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentBag<ReadConnection> _idle = [];
    private volatile bool _disposed;

    /// <summary>Runs <paramref name="work"/> on a connection; cancellation interrupts it.</summary>
    /// <exception cref="IndexException">SQLite cannot read the file.</exception>
    public T Use<T>(Func<ReadConnection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Guarded(
            () =>
            {
                var connection = Rent();
                try
                {
                    using (cancellationToken.UnsafeRegister(static c => ((ReadConnection)c!).Interrupt(), connection))
                        return work(connection);
                }
                finally
                {
                    Return(connection);
                }
            },
            cancellationToken);
    }

    /// <summary>The rows of a statement, one at a time, on a connection held until the enumeration ends.</summary>
    /// <exception cref="IndexException">SQLite cannot read the file.</exception>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> read, object?[] values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = Guarded(Rent, cancellationToken);
        try
        {
            using var rows = Guarded(() => connection.Query(sql, values), cancellationToken);
            while (Guarded(rows.Read, cancellationToken))
            {
                yield return Guarded(() => read(rows), cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Return(connection);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private ReadConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IIndexReader));
        return _idle.TryTake(out var connection) ? connection : new ReadConnection(path, mapped);
    }

    private void Return(ReadConnection connection)
    {
        if (_idle.Count >= MostIdle)
        {
            connection.Dispose();
            return;
        }
        _idle.Add(connection);
        // Disposal may have emptied the pool just before.
        if (_disposed)
            CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }

    private T Guarded<T>(Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SqliteFailure.Explain(e, path);
        }
        // What damaged columns read as: a text that is no JSON, no id or no span, and a null.
        catch (Exception e) when (e is JsonException or FormatException or InvalidCastException)
        {
            throw SqliteFailure.Damaged(e, path);
        }
    }
}
