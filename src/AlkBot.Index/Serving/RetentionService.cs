using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Serving;

/// <summary>Deletes what is kept of changes long past, at the start and once a day: who changed the index, and files that were taken out.</summary>
/// <param name="past">What is kept.</param>
/// <param name="keep">How long.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told what was deleted, and why not.</param>
public sealed class RetentionService(PastChanges past, TimeSpan keep, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            Purge();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private void Purge()
    {
        try
        {
            if (past.Purge(time.GetUtcNow() - keep, "service") is (var entries, var files) && entries + files > 0)
                logger.LogInformation("Deleted for good: {Entries} entries of the log of changes, {Files} removed files.", entries, files);
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            // Another process changes the index, or the disk does not let it; tomorrow it is tried again.
            logger.LogWarning("What is older than {Keep} was not deleted: {Reason}", keep, e.Message);
        }
    }
}
