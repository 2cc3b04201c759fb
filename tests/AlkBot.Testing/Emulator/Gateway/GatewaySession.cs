using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Gateway;

/// <summary>A session: it outlives its connections, and keeps what was dispatched for the next one.</summary>
internal sealed class GatewaySession(string id, int shard, int shards)
{
    private readonly Lock _lock = new();
    private readonly List<(JsonObject Frame, Action? Missed)> _dispatched = [];
    private GatewayConnection? _connection;

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public bool IsConnected => _connection is not null;

    public GatewayConnection? Connection => _connection;

    public bool IsOf(ulong? guild) => shard == (int)((guild ?? 0) >> 22) % shards;

    /// <summary>Connects, and sends what was dispatched after <paramref name="sequence"/>: what the bot says itself that it has not had.</summary>
    public async Task ConnectAsync(GatewayConnection connection, int sequence)
    {
        List<(JsonObject Frame, Action? Missed)> missed;
        lock (_lock)
        {
            _connection = connection;
            missed = _dispatched[Math.Min(sequence, _dispatched.Count)..];
        }
        // A bot may begin another session over a connection, and the one before is away then.
        if (connection.Session != this)
            connection.Session?.Disconnect(connection);
        connection.Session = this;
        foreach (var (frame, tell) in missed)
        {
            tell?.Invoke();
            await connection.SendAsync(frame);
        }
    }

    /// <summary>Is away from now on; returns the sequence of what was dispatched last.</summary>
    public int Disconnect(GatewayConnection connection)
    {
        lock (_lock)
        {
            if (_connection == connection)
                _connection = null;
            return _dispatched.Count;
        }
    }

    /// <summary>Dispatches; <paramref name="missed"/> is called where the bot is away, and where it turns out not to have had it.</summary>
    public async Task DispatchAsync(string type, JsonNode data, Action? missed = null)
    {
        GatewayConnection? connection;
        JsonObject frame;
        lock (_lock)
        {
            frame = new JsonObject
            {
                ["op"] = GatewayOp.Dispatch,
                ["d"] = data.DeepClone(),
                ["s"] = _dispatched.Count + 1,
                ["t"] = type,
            };
            _dispatched.Add((frame, missed));
            connection = _connection;
        }
        if (connection is null || !await connection.SendAsync(frame))
            missed?.Invoke();
    }
}
