using AlkBot.Discord.Configuration;
using AlkBot.Discord.Gateway.Liveness;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Health;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Gateway;

/// <summary>Keeps the shards of this process connected. What cannot be healed by connecting again ends the service.</summary>
internal sealed class GatewayService(
    GatewayClients clients, GatewayLiveness liveness, DiscordOptions options, GatewaySettings settings, GatewayLog log, IServiceEnd end,
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<GatewayService> logger) : BackgroundService
{
    private readonly List<Shard> _shards = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A process that cannot start, and is started again and again, is to spend no session on it.
            await StartedAsync(stoppingToken);
            // One after another: each has to wait for its turn to identify. One that does not connect keeps no other waiting for long.
            foreach (var id in options.ShardIds)
                await StartAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("Stopped before all shards were connected");
        }
        catch (Exception e)
        {
            // The host would stop as if all were well.
            logger.LogError(e, "The connection to Discord's gateway could not be started");
            end.End($"The connection to Discord's gateway could not be started: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Nothing new comes in; what is being answered is answered still.
        await Task.WhenAll(_shards.Select(shard => shard.StopAsync(cancellationToken)));
    }

    private async Task StartAsync(int id, CancellationToken cancellationToken)
    {
        var stopping = new CancellationTokenSource();
        var shard = new Shard(clients.Create(liveness.Begin(id), stopping.Token), Lost, log.Write, stopping);
        _shards.Add(shard);
        await shard.StartAsync(options.Token!);
        _ = shard.Connected.ContinueWith(
            _ => logger.LogInformation("Connected to Discord's gateway (shard {Shard} of {Shards})", id, options.TotalShards),
            cancellationToken,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        await Task.WhenAny(shard.Connected, Task.Delay(settings.ConnectTimeout, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private void Lost(Exception ending, bool isForGood)
    {
        var reason = FatalEndings.Reason(ending);
        if (reason is not null || isForGood)
            end.End(reason ?? $"The connection to Discord's gateway is lost for good: {ending.Message}");
    }
}
