using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Api;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Gateway;

/// <summary>The gateway: sessions over WebSockets, with everything that can end them.</summary>
public sealed class EmulatedGateway
{
    internal const string Path = "/gateway";

    private static readonly TimeSpan Hearing = TimeSpan.FromSeconds(1);

    private readonly string _botToken;
    private readonly ulong _applicationId;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly List<GatewaySession> _sessions = [];
    private readonly Journal<string> _sessionStarts = new();
    private int _lastSession;

    internal EmulatedGateway(string botToken, ulong applicationId, TimeProvider time) =>
        (_botToken, _applicationId, _time) = (botToken, applicationId, time);

    /// <summary>Where it is; set once the server listens.</summary>
    public Uri Address { get; internal set; } = new("ws://127.0.0.1/");

    /// <summary>What HELLO asks for.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Whether heartbeats are acknowledged.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>The next identifies meet these, one each: a close code, or <see cref="GatewayOp.InvalidSession"/>.</summary>
    public Queue<int> RefusedIdentifies { get; } = new();

    /// <summary>Whether every session is forgotten, so that none can be resumed.</summary>
    public bool ForgetsSessions { get; set; }

    /// <summary>Whether compressed frames are cut into several messages.</summary>
    public bool SplitsFrames { get; set; }

    /// <summary>How many of the next connections are taken and never opened.</summary>
    public int HangingConnections { get; set; }

    /// <summary>Changes READY before it is sent.</summary>
    public Action<JsonObject> Ready { get; set; } = _ => { };

    /// <summary>The budget of identifies.</summary>
    public SessionStarts Starts { get; } = new();

    /// <summary>What bots have sent.</summary>
    public Journal<GatewayFrame> Received { get; } = new();

    /// <summary>The addresses of the connections that were never opened.</summary>
    public Journal<string> Hung { get; } = new();

    /// <summary>The codes that bots have closed connections with; null for one that broke.</summary>
    public Journal<int?> Closed { get; } = new();

    /// <summary>The identifies so far.</summary>
    public IReadOnlyList<GatewayFrame> Identifies => [.. Received.All.Where(frame => frame.Op == GatewayOp.Identify)];

    /// <summary>Whether a bot is there to take what is dispatched.</summary>
    public bool IsConnected
    {
        get
        {
            lock (_lock)
                return _sessions.Exists(session => session.IsConnected);
        }
    }

    /// <summary>Returns once <paramref name="count"/> sessions have been started.</summary>
    public Task SessionAsync(int count) => _sessionStarts.WaitForAsync(count, _ => true);

    /// <summary>Dispatches to the shard of <paramref name="guild"/>, on the newest session; one that is away gets it when it resumes.</summary>
    /// <exception cref="InvalidOperationException">There is no such session.</exception>
    public Task DispatchAsync(string type, JsonNode data, ulong? guild = null) =>
        Newest(session => session.IsOf(guild)).DispatchAsync(type, data);

    /// <summary>
    /// Dispatches on the newest session, be it away; <paramref name="missed"/> is called where no bot takes it. A bot that begins another
    /// session never says what it had of the one before, so that what was not sent has to be told here.
    /// </summary>
    internal Task OfferAsync(string type, JsonNode data, Action missed)
    {
        GatewaySession? session;
        lock (_lock)
            session = _sessions.LastOrDefault();
        if (session is not null)
            return session.DispatchAsync(type, data, missed);
        missed();
        return Task.CompletedTask;
    }

    /// <summary>Asks for a new connection.</summary>
    public Task RequestReconnectAsync() => Current.SendAsync(GatewayOp.Reconnect, null);

    /// <summary>Ends the session, but not the connection: until the bot has resumed it or begun another, it is away.</summary>
    public async Task InvalidateAsync(bool resumable = false)
    {
        var connection = Current;
        connection.Session!.Disconnect(connection);
        if (!resumable)
            Forget(connection.Session);
        await connection.SendAsync(GatewayOp.InvalidSession, resumable);
    }

    /// <summary>Closes the connection.</summary>
    public Task CloseAsync(int code) => Current.CloseAsync(code);

    /// <summary>Breaks the connection.</summary>
    public void Drop() => Current.Abort();

    /// <summary>
    /// Breaks the connection once the bot has told, asked for a heartbeat, that it had all that was dispatched: what lies unread where a
    /// connection breaks is lost, and nobody could answer it. A bot that does not tell in time is cut off as <see cref="Drop"/> does.
    /// </summary>
    public async Task DropHeardAsync()
    {
        var connection = Current;
        var heard = connection.Session!.Disconnect(connection);
        try
        {
            var told = Received.WaitForAsync(1, frame => frame.Op == GatewayOp.Heartbeat
                && frame.Address == connection.Address && frame.Data is JsonValue last && last.GetValue<int>() >= heard);
            await connection.SendAsync(GatewayOp.Heartbeat, null);
            await told.WaitAsync(Hearing, _time);
        }
        catch (TimeoutException)
        {
            // It is deaf.
        }
        connection.Abort();
    }

    internal Task AnswerBotAsync(HttpContext http, RecordedRequest request)
    {
        if (request.Authorization != $"Bot {_botToken}")
            return http.Response.RefuseAsync(401, 0, "401: Unauthorized");
        return http.Response.SendAsync(new JsonObject
        {
            ["url"] = $"{Address}",
            ["shards"] = 1,
            ["session_start_limit"] = Starts.ToJson(),
        });
    }

    internal async Task AnswerAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (HangingConnections > 0)
        {
            HangingConnections--;
            Hung.Add(http.Request.Path);
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var compressed = http.Request.Query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(socket, http.Request.Path + http.Request.QueryString, compressed, SplitsFrames);
        try
        {
            var interval = (int)HeartbeatInterval.TotalMilliseconds;
            await connection.SendAsync(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = interval });
            while (await connection.ReceiveAsync() is { } frame)
                await TakeAsync(connection, (int)frame["op"]!, frame["d"]);
            // A bot that closes with one of these says that it will not come back.
            if (connection is { BotClosedWith: 1000 or 1001, Session: { } over })
                Forget(over);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
        {
            // It broke; the session waits.
        }
        finally
        {
            connection.Session?.Disconnect(connection);
        }
        Closed.Add(connection.BotClosedWith);
        await connection.CloseAsync(1000);
    }

    private GatewayConnection Current => Newest(session => session.IsConnected).Connection!;

    private async Task TakeAsync(GatewayConnection connection, int op, JsonNode? data)
    {
        if (op == GatewayOp.Identify)
            Starts.Remaining--;
        Received.Add(new GatewayFrame(op, data?.DeepClone(), connection.Address, _time.GetUtcNow()));
        switch (op)
        {
            case GatewayOp.Heartbeat when AcknowledgesHeartbeats:
                await connection.SendAsync(GatewayOp.HeartbeatAck, null);
                break;
            case GatewayOp.Identify or GatewayOp.Resume when !$"{data?["token"]}".Equals(_botToken, StringComparison.Ordinal):
                await connection.CloseAsync(4004);
                break;
            case GatewayOp.Identify when RefusedIdentifies.TryDequeue(out var refusal):
                await (refusal == GatewayOp.InvalidSession ? connection.SendAsync(refusal, false) : connection.CloseAsync(refusal));
                break;
            case GatewayOp.Identify:
                await IdentifyAsync(connection, data!);
                break;
            case GatewayOp.Resume:
                await ResumeAsync(connection, data!);
                break;
        }
    }

    private async Task IdentifyAsync(GatewayConnection connection, JsonNode data)
    {
        var (shard, shards) = data["shard"] is JsonArray given ? ((int)given[0]!, (int)given[1]!) : (0, 1);
        var session = new GatewaySession(
            Interlocked.Increment(ref _lastSession).ToString(CultureInfo.InvariantCulture), shard, shards);
        lock (_lock)
            _sessions.Add(session);
        await session.ConnectAsync(connection, 0);
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = new JsonObject
            {
                ["id"] = $"{_applicationId}",
                ["username"] = "alkbot",
                ["discriminator"] = "0",
                ["avatar"] = null,
                ["bot"] = true,
            },
            ["private_channels"] = new JsonArray(),
            ["guilds"] = new JsonArray(new JsonObject { ["id"] = "41771983423143937", ["unavailable"] = true }),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = ResumeAddress(session),
            ["shard"] = new JsonArray(shard, shards),
            ["application"] = new JsonObject { ["id"] = $"{_applicationId}", ["flags"] = 0 },
        };
        Ready(ready);
        await session.DispatchAsync("READY", ready);
        _sessionStarts.Add(session.Id);
    }

    private async Task ResumeAsync(GatewayConnection connection, JsonNode data)
    {
        GatewaySession? session;
        lock (_lock)
            session = ForgetsSessions ? null : _sessions.Find(s => s.Id == (string?)data["session_id"]);
        // Another address is another machine, which knows nothing of the session.
        if (session is null || !connection.Address.StartsWith(new Uri(ResumeAddress(session)).AbsolutePath + "?", StringComparison.Ordinal))
        {
            await connection.SendAsync(GatewayOp.InvalidSession, false);
            return;
        }
        await session.ConnectAsync(connection, (int)data["seq"]!);
        await session.DispatchAsync("RESUMED", new JsonObject());
    }

    private string ResumeAddress(GatewaySession session) => $"{Address.AbsoluteUri}/resume-{session.Id}";

    private GatewaySession Newest(Predicate<GatewaySession> matches)
    {
        lock (_lock)
            return _sessions.FindLast(matches) ?? throw new InvalidOperationException("No bot has such a session.");
    }

    private void Forget(GatewaySession session)
    {
        lock (_lock)
            _sessions.Remove(session);
    }
}
