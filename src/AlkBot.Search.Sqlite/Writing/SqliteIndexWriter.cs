using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>Writes a generation in one transaction.</summary>
internal sealed class SqliteIndexWriter : IIndexWriter
{
    // A build that breaks off is thrown away whole, so neither a journal nor a flush before the end would serve anybody.
    private const string Settings = "PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768;";

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly PassageTable _passages;
    private readonly FactTable _facts;
    private readonly EntityTable _entities;
    private readonly WritingRules _rules = new();
    private long _sources;

    public SqliteIndexWriter(string path)
    {
        _path = path;
        _connection = IndexFile.Create(path);
        try
        {
            _connection.Execute(Settings + $"PRAGMA user_version={Schema.Version};BEGIN;" + Schema.Tables);
            _passages = new PassageTable(_connection);
            _facts = new FactTable(_connection);
            _entities = new EntityTable(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public ValueTask AddAsync(SourceEvidence evidence, CancellationToken cancellationToken)
    {
        _rules.Check(evidence);
        Guarded(() =>
        {
            _passages.Add(++_sources, evidence, cancellationToken);
            foreach (var fact in evidence.Facts)
                _facts.Add(_sources, fact);
            _entities.Add(_sources, evidence.Entities);
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guarded(() =>
        {
            _entities.Merge(cancellationToken);
            using (cancellationToken.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle), null))
                Interruptible(() => _connection.Execute(Schema.Indexes + "COMMIT;ANALYZE;"), cancellationToken);
            Close();
            using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Close()
    {
        _passages.Dispose();
        _facts.Dispose();
        _entities.Dispose();
        _connection.Dispose();
    }

    private static void Interruptible(Action work, CancellationToken cancellationToken)
    {
        try
        {
            work();
        }
        catch (SqliteException e) when (SqliteFailure.IsInterrupt(e))
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Explain(e, _path);
        }
    }
}
