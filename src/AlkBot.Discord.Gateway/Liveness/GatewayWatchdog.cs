using AlkBot.Discord.Configuration;
using AlkBot.Discord.Health;
using Microsoft.Extensions.Hosting;

namespace AlkBot.Discord.Gateway.Liveness;

/// <summary>Ends the service when a shard has heard nothing for too long: whoever supervises it starts it anew.</summary>
internal sealed class GatewayWatchdog(GatewayLiveness liveness, DiscordOptions options, IServiceEnd end, TimeProvider time) : BackgroundService
{
    // So often within the time that is allowed.
    private const int Looks = 10;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(options.GatewaySilence / Looks, time);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                if (liveness.Quietest is not { } shard || shard.Silence < options.GatewaySilence)
                    continue;
                end.End(
                    $"Nothing has come over Discord's gateway for {shard.Silence:hh\\:mm\\:ss} (shard {shard.Shard}), "
                    + "and connecting again did not help; start it anew.");
                return;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that could not start ends its services without stopping them, and would log this as their fault.
        }
    }
}
