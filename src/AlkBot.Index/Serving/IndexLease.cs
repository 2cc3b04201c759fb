namespace AlkBot.Index.Serving;

/// <summary>A generation to read from until the lease ends, whatever becomes current meanwhile. To be disposed soon.</summary>
public sealed class IndexLease : IAsyncDisposable, IDisposable
{
    private ServedGeneration? _served;

    internal IndexLease(ServedGeneration served) => _served = served;

    /// <summary>The generation; not to be disposed.</summary>
    public Library Library => (_served ?? throw new ObjectDisposedException(nameof(IndexLease))).Library;

    /// <summary>Ends the lease.</summary>
    public void Dispose() => Interlocked.Exchange(ref _served, null)?.Release();

    /// <summary>Ends the lease.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
