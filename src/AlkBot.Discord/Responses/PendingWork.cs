using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Responses;

/// <summary>Work that outlives its request. Stopping waits for it, as long as the host waits.</summary>
internal sealed class PendingWork(ILogger<PendingWork> logger) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>Starts work; its token is cancelled when the host waits no longer. It must not throw.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        // Known before it begins: a host that stops in between would not wait for it, nor cancel it.
        var begin = new Task<Task>(() => work(_abandoned.Token));
        var task = begin.Unwrap();
        _running[task] = 0;
        _ = task.ContinueWith(
            static (done, running) => ((ConcurrentDictionary<Task, byte>)running!).TryRemove(done, out _),
            _running,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        begin.Start(TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_running.IsEmpty)
                await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("Stopped with {Count} responses unfinished", _running.Count);
            await _abandoned.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _abandoned.Dispose();
}
