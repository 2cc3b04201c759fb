using AlkBot.Evidence;
using AlkBot.Search.Generations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Search.Serving;

/// <summary>Builds at start when there is no generation or the sources changed. When it cannot, what serves goes on serving.</summary>
public sealed class IndexingService(GenerationStore store, ISourceCorpus corpus, ILogger<IndexingService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A build takes its time, and the host starts its services one after the other.
        await Task.Yield();
        try
        {
            var report = await store.EnsureAsync(corpus, progress: null, stoppingToken).ConfigureAwait(false);
            if (report is null)
                logger.LogInformation("The index in {Folder} is up to date.", store.Folder);
            else
                LogBuilt(report);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("The build of the index was stopped; nothing has changed.");
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            await LogFailureAsync(e.Message.TrimEnd('.')).ConfigureAwait(false);
        }
    }

    private void LogBuilt(BuildReport report) => logger.LogInformation(
        "Generation {Generation} serves: {Sources} sources, {Passages} passages, {Facts} facts in {Seconds:0.0} s.",
        report.Generation.Id, report.Generation.Sources, report.Generation.Passages, report.Generation.Facts, report.Duration.TotalSeconds);

    private async ValueTask LogFailureAsync(string reason)
    {
        try
        {
            var current = await store.ReadCurrentAsync(CancellationToken.None).ConfigureAwait(false);
            if (current is null)
                logger.LogError("The index was not built: {Reason}. There is none to answer from.", reason);
            else
                logger.LogError("The index was not built: {Reason}. Generation {Generation} goes on serving.", reason, current.Id);
        }
        catch (IndexException e)
        {
            logger.LogError("The index was not built: {Reason}. The one there is cannot be used: {Damage}", reason, e.Message);
        }
    }
}
