namespace AlkBot.Index.Serving;

/// <summary>What the file system tells of a folder: that something in it has changed, once for however many changes.</summary>
internal sealed class FolderEvents : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    private FolderEvents(string? folder)
    {
        if (folder is null)
            return;
        _watcher = new FileSystemWatcher(folder);
        _watcher.Changed += (_, _) => Signal();
        _watcher.Created += (_, _) => Signal();
        _watcher.Deleted += (_, _) => Signal();
        _watcher.Renamed += (_, _) => Signal();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>The events of a folder; none where there is no such folder, or no more watches are to be had.</summary>
    public static FolderEvents Of(string? folder)
    {
        try
        {
            return new FolderEvents(Directory.Exists(folder) ? folder : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new FolderEvents(null);
        }
    }

    /// <summary>Ends with the next change, or at once when there was one since the last call.</summary>
    public Task NextAsync(CancellationToken cancellationToken) => _changed.WaitAsync(cancellationToken);

    public void Dispose()
    {
        _watcher?.Dispose();
        _changed.Dispose();
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It is known already, or nobody waits any more.
        }
    }
}
