using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace AlkBot.Pages.Serving;

/// <summary>
/// Where pages are made: work of the processor, on few threads of its own, so that whoever opens pages takes nothing from whoever asks in
/// Discord. Nobody has more than a few in the making, and none that is written slowly counts for nothing.
/// </summary>
internal sealed class PageQueue : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly ConcurrencyLimiter _all;
    private readonly PartitionedRateLimiter<string> _perAddress;

    public PageQueue(PageLimits limits)
    {
        _all = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = limits.All, QueueLimit = 0 });
        // A browser that opens several links at once waits a moment instead of being refused.
        var permits = new ConcurrencyLimiterOptions { PermitLimit = limits.PerAddress, QueueLimit = 2 * limits.PerAddress };
        _perAddress = PartitionedRateLimiter.Create<string, string>(
            address => RateLimitPartition.GetConcurrencyLimiter(address, _ => permits));
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount - 1); i++)
            new Thread(Run) { IsBackground = true, Name = $"page {i}" }.Start();
    }

    /// <summary>Lets a request in until what it returns is disposed; null where there are too many, of this address or of all.</summary>
    public async ValueTask<IDisposable?> EnterAsync(string address, CancellationToken cancellationToken)
    {
        var own = await _perAddress.AcquireAsync(address, 1, cancellationToken);
        var shared = own.IsAcquired ? _all.AttemptAcquire() : own;
        if (shared.IsAcquired)
            return new Permits(own, shared);
        own.Dispose();
        shared.Dispose();
        return null;
    }

    /// <summary>Does <paramref name="work"/>, whose awaits complete at once, on a thread of pages.</summary>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => _ = DoAsync(), cancellationToken);
        return done.Task;

        async Task DoAsync()
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                done.TrySetResult(await work(cancellationToken));
            }
            catch (Exception e)
            {
                done.TrySetException(e);
            }
        }
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _all.Dispose();
        _perAddress.Dispose();
    }

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }

    private sealed class Permits(RateLimitLease own, RateLimitLease shared) : IDisposable
    {
        public void Dispose()
        {
            shared.Dispose();
            own.Dispose();
        }
    }
}
