using AlkBot.Discord.Configuration;
using AlkBot.Discord.Health;

namespace AlkBot.Discord.Gateway.Liveness;

/// <summary>The shards of this process that were begun; it is ready while all that there are to be hear Discord.</summary>
internal sealed class GatewayLiveness(DiscordOptions options, TimeProvider time) : IReadiness
{
    private readonly Lock _lock = new();
    private readonly List<ShardLiveness> _shards = [];

    /// <summary>The one that has heard nothing for the longest time; null while none was begun.</summary>
    public ShardLiveness? Quietest
    {
        get
        {
            lock (_lock)
                return _shards.MaxBy(shard => shard.Silence);
        }
    }

    /// <summary>Begins a shard.</summary>
    public ShardLiveness Begin(int shard)
    {
        var begun = new ShardLiveness(shard, time);
        lock (_lock)
            _shards.Add(begun);
        return begun;
    }

    /// <inheritdoc/>
    public ValueTask<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var missing = options.ShardIds.Except(_shards.Where(shard => shard.IsConnected).Select(shard => shard.Shard)).Order().ToList();
            return new ValueTask<string?>(
                missing.Count == 0 ? null : $"not connected to Discord's gateway (shard {string.Join(", ", missing)})");
        }
    }
}
