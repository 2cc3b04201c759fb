using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Reports;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Serving;

/// <summary>
/// Deletes what is kept longer than it may, at the start and once a day: who changed the index, files that were taken out, and reports.
/// </summary>
/// <param name="past">What is kept of changes.</param>
/// <param name="reports">What is kept of reports.</param>
/// <param name="keep">How long.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told what was deleted, and why not.</param>
public sealed class RetentionService(
    PastChanges past, ReportQueue reports, Retention keep, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            do
            {
                await GuardAsync(PurgeChangesAsync).ConfigureAwait(false);
                await GuardAsync(() => PurgeReportsAsync(stoppingToken)).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host whose start failed is disposed of without being stopped, and would tell of this as a fault.
        }
    }

    private ValueTask PurgeChangesAsync()
    {
        if (keep.Changes is { } kept && past.Purge(time.GetUtcNow() - kept, "service") is (var entries, var files) && entries + files > 0)
            logger.LogInformation("Deleted for good: {Entries} entries of the log of changes, {Files} removed files.", entries, files);
        return ValueTask.CompletedTask;
    }

    private async ValueTask PurgeReportsAsync(CancellationToken cancellationToken)
    {
        if (await reports.ForgetAsync(time.GetUtcNow() - keep.Reports, cancellationToken).ConfigureAwait(false) is var questions and > 0)
            logger.LogInformation("Deleted for good: {Questions} reported questions.", questions);
    }

    private async ValueTask GuardAsync(Func<ValueTask> purge)
    {
        try
        {
            await purge().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            // Another process changes the index, or the disk does not let it; tomorrow it is tried again.
            logger.LogWarning("What is kept too long was not deleted: {Reason}", e.Message);
        }
    }
}
