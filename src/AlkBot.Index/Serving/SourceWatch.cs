using AlkBot.Evidence;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Serving;

/// <summary>How sources are watched.</summary>
/// <param name="Folder">The folder whose events tell of a change at once; null where there is none to watch.</param>
/// <param name="Quiet">How long the sources have to stay as they are before they are built.</param>
/// <param name="Interval">How often they are looked at unasked, for a file system does not tell of everything.</param>
public sealed record WatchOptions(string? Folder, TimeSpan Quiet, TimeSpan Interval)
{
    /// <summary>The default of <see cref="Quiet"/>.</summary>
    public static readonly TimeSpan DefaultQuiet = TimeSpan.FromSeconds(5);

    /// <summary>The default of <see cref="Interval"/>.</summary>
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);
}

/// <summary>
/// Builds when the sources have changed and then stayed quiet for a while. Changes are seen by what the sources are, not by events:
/// those only shorten the wait. Sources that are wrong are not tried again before they change again.
/// </summary>
/// <param name="corpus">The sources.</param>
/// <param name="options">How they are watched.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told what was seen.</param>
/// <param name="build">Brings the index up to date; false when it is to be tried again though nothing has changed.</param>
internal sealed class SourceWatch(
    ISourceCorpus corpus, WatchOptions options, TimeProvider time, ILogger logger, Func<CancellationToken, Task<bool>> build)
{
    // What was built last, or was found wrong; null when a look is due whatever has changed.
    private string? _seen;
    private string? _trouble;

    /// <summary>Watches until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var events = FolderEvents.Of(options.Folder);
        while (true)
        {
            await WaitAsync(events, cancellationToken).ConfigureAwait(false);
            var now = await FingerprintAsync(cancellationToken).ConfigureAwait(false);
            if (now is null || now == _seen)
                continue;
            if (_seen is not null)
                logger.LogInformation("The sources have changed; they are built when they have been quiet for {Quiet}.", options.Quiet);
            var quiet = await QuietAsync(now, cancellationToken).ConfigureAwait(false);
            _seen = await build(cancellationToken).ConfigureAwait(false) ? quiet : null;
        }
    }

    private async Task WaitAsync(FolderEvents events, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var interval = Task.Delay(options.Interval, time, stop.Token);
        await Task.WhenAny(events.NextAsync(stop.Token), interval).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<string> QuietAsync(string changed, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(options.Quiet, time, cancellationToken).ConfigureAwait(false);
            if (await FingerprintAsync(cancellationToken).ConfigureAwait(false) is not { } now)
                continue;
            if (now == changed)
                return now;
            changed = now;
        }
    }

    // A folder that is away for a moment is told once, and looked at again.
    private async Task<string?> FingerprintAsync(CancellationToken cancellationToken)
    {
        try
        {
            var fingerprint = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false);
            _trouble = null;
            return fingerprint;
        }
        catch (SourceException e)
        {
            if (_trouble != e.Message)
                logger.LogError("The sources cannot be watched: {Reason}", e.Message);
            _trouble = e.Message;
            return null;
        }
    }
}
