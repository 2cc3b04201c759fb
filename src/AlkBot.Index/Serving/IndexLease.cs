namespace AlkBot.Index.Serving;

/// <summary>A generation to read from until the lease ends, whatever becomes current meanwhile. To be disposed soon.</summary>
public sealed class IndexLease : IAsyncDisposable
{
    private ServedGeneration? _served;

    internal IndexLease(ServedGeneration served) => _served = served;

    /// <summary>The generation's reader; not to be disposed.</summary>
    public IIndexReader Reader => Served.Reader;

    /// <summary>The generation's names.</summary>
    public EntityNames Names => Served.Names;

    private ServedGeneration Served => _served ?? throw new ObjectDisposedException(nameof(IndexLease));

    /// <summary>Ends the lease.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _served, null)?.ReleaseAsync() ?? ValueTask.CompletedTask;
}
