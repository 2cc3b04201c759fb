using AlkBot.Discord.Configuration;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Setup;

/// <summary>
/// Asks Discord, once the process has started, how the application is set up, and warns where interactions would go elsewhere in silence.
/// </summary>
internal sealed class ApplicationCheck(
    DiscordRestClient rest, DiscordOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ApplicationCheck> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A process that cannot start says why it cannot, and nothing else.
            await StartedAsync(stoppingToken);
            while (!await IsDoneAsync(stoppingToken))
                await Task.Delay(Pause, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that could not start ends its services without stopping them, and would log this as their fault.
            logger.LogDebug("The check of the application has ended.");
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var finding in ApplicationFindings.Of(await rest.ReadApplicationAsync(cancellationToken), options))
                logger.LogWarning("{Finding}", finding);
            return true;
        }
        catch (DiscordRestException e)
        {
            logger.LogWarning("How the application is set up could not be asked: {Reason}", e.Message);
            // A token that is refused stays so; the transport says more about it.
            return e.Status is not null;
        }
    }
}
