using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

/// <summary>
/// Reads sources on other threads before it is their turn, and gives them back in turn. What waits is bounded, and a large source is
/// read alone, so that no more is in memory than one such source takes.
/// </summary>
internal sealed class ReadingAhead : IAsyncDisposable
{
    // Of small sources, evidence takes up to fifty times the memory that their bytes do.
    private const int MostWaiting = 64;
    private const long MostBytes = 1024 * 1024;
    private const long SmallBytes = 512 * 1024;

    private readonly Queue<(Task<SourceEvidence?> Evidence, long Bytes)> _waiting = [];
    private readonly CancellationTokenSource _stop;
    private readonly TaskFactory _threads;
    private long _bytes;

    public ReadingAhead(CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Not more at a time than there are processors: a build runs beside answers.
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
        _threads = new TaskFactory(_stop.Token, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, scheduler);
    }

    /// <summary>Whether a source of this many bytes is small enough to be read beside others.</summary>
    public static bool IsSmall(long bytes) => bytes <= SmallBytes;

    /// <summary>Whether a small source of this many bytes has to wait until one of those before it is taken.</summary>
    public bool IsFullFor(long bytes) => _waiting.Count >= MostWaiting || (Any && _bytes + bytes > MostBytes);

    /// <summary>Whether any source waits.</summary>
    public bool Any => _waiting.Count > 0;

    /// <summary>Starts to read.</summary>
    public void Add(long bytes, Func<CancellationToken, ValueTask<SourceEvidence?>> read)
    {
        _waiting.Enqueue((_threads.StartNew(() => read(_stop.Token).AsTask(), _stop.Token).Unwrap(), bytes));
        _bytes += bytes;
    }

    /// <summary>The source whose turn it is.</summary>
    public Task<SourceEvidence?> TakeAsync()
    {
        var (evidence, bytes) = _waiting.Dequeue();
        _bytes -= bytes;
        return evidence;
    }

    /// <summary>Ends what is still being read.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        while (Any)
            await ((Task)TakeAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
