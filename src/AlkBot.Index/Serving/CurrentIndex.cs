using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Index.Serving;

/// <summary>
/// The current generation for a process that runs long: it follows the pointer, whichever process moved it, and closes a generation
/// when its last lease has ended. A generation that cannot be opened is logged once, and the one before it goes on serving.
/// </summary>
public sealed class CurrentIndex(GenerationStore store, ILogger<CurrentIndex>? logger = null) : IAsyncDisposable
{
    private readonly ILogger _logger = logger ?? NullLogger<CurrentIndex>.Instance;
    private readonly SemaphoreSlim _swap = new(1);
    private volatile ServedGeneration? _current;
    private volatile string? _refused;
    private volatile bool _disposed;
    private volatile TaskCompletionSource _next = NewSignal();

    /// <summary>Completes when the generation that serves changes after now; asked for again, it tells of the change after that.</summary>
    public Task NextGeneration => _next.Task;

    /// <summary>Leases the current generation.</summary>
    /// <exception cref="IndexException">There is none, and none was served before.</exception>
    public async ValueTask<IndexLease> AcquireAsync(CancellationToken cancellationToken)
    {
        if (TryLease() is { } lease)
            return lease;
        await _swap.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return TryLease() ?? await SwapAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _swap.Release();
        }
    }

    /// <summary>Leases the current generation where it is open already; null where it has to be opened first.</summary>
    public IndexLease? TryAcquire() => TryLease();

    /// <summary>Ends serving; leases that still run keep their generation open until they end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _swap.WaitAsync().ConfigureAwait(false);
        try
        {
            _disposed = true;
            if (Interlocked.Exchange(ref _current, null) is { } served)
                served.Release();
        }
        finally
        {
            _swap.Release();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IndexLease? TryLease()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _current is { } served && Pointed() is var id && (id == served.Id || id == _refused) ? served.TryLease() : null;
    }

    // What the pointer says, or the exception's own words where it says nothing: either way something that changes or does not.
    private string? Pointed()
    {
        try
        {
            return store.ReadCurrentId();
        }
        catch (IndexException e)
        {
            return e.Message;
        }
    }

    private async ValueTask<IndexLease> SwapAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var pointed = Pointed();
        try
        {
            var next = new ServedGeneration(await store.OpenCurrentAsync(cancellationToken).ConfigureAwait(false));
            var lease = next.TryLease()!;
            _refused = null;
            if (Interlocked.Exchange(ref _current, next) is { } old)
            {
                _logger.LogInformation("Generation {Generation} serves now, after {Previous}.", next.Id, old.Id);
                old.Release();
            }
            Interlocked.Exchange(ref _next, NewSignal()).SetResult();
            return lease;
        }
        catch (IndexException e) when (_current is { } served && served.TryLease() is { } lease)
        {
            _refused = pointed;
            _logger.LogError("{Reason}. Generation {Generation} goes on serving.", e.Message.TrimEnd('.'), lease.Library.Generation.Id);
            return lease;
        }
    }
}
