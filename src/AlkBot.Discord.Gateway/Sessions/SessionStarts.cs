using AlkBot.Discord.Gateway.Liveness;
using AlkBot.Discord.Rest;

namespace AlkBot.Discord.Gateway.Sessions;

/// <summary>
/// The budget of identifies, which all processes of a bot share. Discord.Net keeps none; a loop of failures would spend it, and then
/// Discord resets the token.
/// </summary>
internal sealed class SessionStarts(DiscordRestClient rest, GatewaySettings settings, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<int, long> _lastOfKey = [];
    private DateTimeOffset _spentUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for a shard's turn to identify.</summary>
    /// <exception cref="SessionStartsSpentException">None is left before the count starts again.</exception>
    /// <exception cref="DiscordRestException">Discord does not say how many are left.</exception>
    /// <exception cref="TimeoutException">It does not say so in time.</exception>
    public async Task TakeAsync(int shard, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_spentUntil - time.GetUtcNow() is { Ticks: > 0 } left)
                throw new SessionStartsSpentException(left);
            var gateway = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (gateway.SessionStartsLeft < 1)
            {
                _spentUntil = time.GetUtcNow() + gateway.SessionStartsReset;
                throw new SessionStartsSpentException(gateway.SessionStartsReset);
            }
            // Shards of one key share a limit: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
            var key = shard % gateway.MaxConcurrency;
            if (_lastOfKey.TryGetValue(key, out var last) && settings.IdentifySpacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            _lastOfKey[key] = time.GetTimestamp();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits until the count starts again, if none is left; that <paramref name="shard"/> is silent meanwhile is as it should be.</summary>
    public async Task WaitForResetAsync(ShardLiveness shard, CancellationToken cancellationToken)
    {
        if (_spentUntil - time.GetUtcNow() is not { Ticks: > 0 } left)
            return;
        shard.Expect(left);
        await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _turn.Dispose();

    // Whoever waits for a turn reads nothing meanwhile, not even that the connection is gone.
    private async Task<GatewayInformation> ReadAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(settings.StepTimeout, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await rest.ReadGatewayAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Discord did not say within {settings.StepTimeout.TotalSeconds} s how many sessions may be started.", e);
        }
    }
}
