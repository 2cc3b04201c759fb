using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Serving;

/// <summary>
/// At start sets aside what is damaged, and builds when there is no generation or the sources changed; then watches the sources, where
/// that is wanted. When it cannot build, what serves goes on serving.
/// </summary>
/// <param name="store">The generations.</param>
/// <param name="corpus">What they are built from.</param>
/// <param name="logger">Told what was done, and why not.</param>
/// <param name="watch">How the sources are watched; null to look at them at start only.</param>
/// <param name="time">The clock that watching goes by.</param>
/// <param name="current">Tells of new generations, so that each gets its vectors; null to look at the start only.</param>
public sealed class IndexingService(
    GenerationStore store, ISourceCorpus corpus, ILogger<IndexingService> logger, WatchOptions? watch = null, TimeProvider? time = null,
    CurrentIndex? current = null)
    : BackgroundService
{
    private static readonly BuildRequest Request = new() { By = "service" };

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when what is done at the start is done, be it in vain; watching goes on after it.</summary>
    public Task Started => _started.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A build takes its time, and the host starts its services one after the other.
        await Task.Yield();
        try
        {
            await RecoverAsync(stoppingToken).ConfigureAwait(false);
            await BuildAsync(stoppingToken).ConfigureAwait(false);
            _started.TrySetResult();
            await Task.WhenAll(CompleteVectorsAsync(stoppingToken), WatchAsync(stoppingToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            _started.TrySetResult();
        }
    }

    private Task WatchAsync(CancellationToken cancellationToken) => watch is null
        ? Task.CompletedTask
        : new SourceWatch(corpus, watch, time ?? TimeProvider.System, logger, BuildAsync).RunAsync(cancellationToken);

    // Whoever built a generation that answers by words for now.
    private async Task CompleteVectorsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = current?.NextGeneration;
            try
            {
                var completed = await store.CompleteVectorsAsync(corpus, Request, progress: null, cancellationToken).ConfigureAwait(false);
                if (completed is not null)
                    LogBuilt(completed);
            }
            catch (Exception e) when (e is SourceException or IndexException)
            {
                logger.LogWarning("Vectors are not made yet, and questions are answered by words: {Reason}", e.Message);
            }
            if (next is null)
                return;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var finding in await store.RecoverAsync(long.MaxValue, cancellationToken).ConfigureAwait(false))
                logger.LogError("{Finding}.", finding);
        }
        catch (IndexException e)
        {
            logger.LogError("The index folder could not be put in order: {Reason}", e.Message);
        }
    }

    private async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        try
        {
            var report = await store.EnsureAsync(corpus, Request, progress: null, cancellationToken).ConfigureAwait(false);
            if (report is null)
                logger.LogInformation("The index in {Folder} is up to date.", store.Folder);
            else
                LogBuilt(report);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("The build of the index was stopped; nothing has changed.");
            throw;
        }
        catch (IndexException e) when (e.BuildIsRunning)
        {
            logger.LogInformation("The sources are built when the build has ended that runs.");
            return false;
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            await LogFailureAsync(e.Message.TrimEnd('.')).ConfigureAwait(false);
            return e is SourceException;
        }
    }

    private void LogBuilt(BuildReport report)
    {
        var built = report.Generation;
        logger.LogInformation(
            "Generation {Generation} serves: {Sources} sources, {Passages} passages, {Facts} facts in {Seconds:0.0} s.",
            built.Id, built.Sources, built.Passages, built.Facts, report.Duration.TotalSeconds);
        foreach (var refused in built.Refused)
            logger.LogWarning("{File} is not in the index: {Reason}", refused.File, refused.Reason);
    }

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
