using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// Counts what was refused, and logs the counts once a minute: anybody can send what is refused, and none of it may fill the log.
/// </summary>
internal sealed class RefusalLog(TimeProvider time, ILogger<RefusalLog> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, int> _counts = new();
    private ITimer? _timer;

    /// <summary>Counts one.</summary>
    /// <param name="reason">Why, in words of ours: what a sender wrote would make as many counts as it likes.</param>
    public void Count(string reason) => _counts.AddOrUpdate(reason, 1, static (_, count) => count + 1);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(static log => ((RefusalLog)log!).Write(), this, Period, Period);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Write();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Write()
    {
        var counted = new List<string>();
        foreach (var reason in _counts.Keys.Order(StringComparer.Ordinal))
        {
            if (_counts.TryRemove(reason, out var count))
                counted.Add($"{count} x {reason}");
        }
        if (counted.Count > 0)
            logger.LogInformation("Refused within a minute: {Counts}", string.Join("; ", counted));
    }
}
