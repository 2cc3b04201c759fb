using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace AlkBot.Testing.Emulator.Interactions;

/// <summary>An interaction that was sent, its callback, and what came after.</summary>
public sealed class Exchange
{
    /// <summary>What the message of the first response goes by.</summary>
    public const string Original = "@original";

    private const int EphemeralFlag = 1 << 6;
    private const int UserInstallFollowUps = 5;

    // A failing test says so instead of waiting for ever.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, JsonObject> _messages = [];
    private readonly Channel<MessageEvent> _events = Channel.CreateUnbounded<MessageEvent>();
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _expires;
    private long _lastId = 1_000_000_000_000_000_000;
    private int _followUps;

    internal Exchange(JsonObject interaction, TimeProvider time)
    {
        Interaction = interaction;
        _time = time;
        Sent = time.GetUtcNow();
        _expires = Sent + TimeSpan.FromMinutes(15);
    }

    /// <summary>The interaction as it was sent.</summary>
    public JsonObject Interaction { get; }

    /// <summary>The status of the HTTP response.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The content type of the HTTP response; null for none.</summary>
    public string? ContentType { get; private set; }

    /// <summary>The callback; null when the response was none.</summary>
    public JsonObject? Callback { get; private set; }

    /// <summary>The callback's type; 0 when there was none.</summary>
    public int CallbackType => (int?)Callback?["type"] ?? 0;

    /// <summary>The callback's data; null when it has none.</summary>
    public JsonObject? Data => Callback?["data"] as JsonObject;

    /// <summary>Whether the first response is seen by the person who asked alone.</summary>
    public bool IsPrivate => (((int?)Data?["flags"] ?? 0) & EphemeralFlag) != 0;

    /// <summary>Whether the application is only user-installed, where follow-ups are few.</summary>
    public bool IsUserInstalled { get; init; }

    /// <summary>When it was sent, by the emulator's clock.</summary>
    public DateTimeOffset Sent { get; }

    /// <summary>How long the person who asked has waited for the first response, by the emulator's clock.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>Whether there was a bot to hand the interaction to when it was sent.</summary>
    public bool HadTaker { get; internal set; } = true;

    internal bool IsExpired => _time.GetUtcNow() >= _expires;

    /// <summary>The next thing that happens to the interaction's messages.</summary>
    public async Task<MessageEvent> NextAsync() => await _events.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Whether something has happened that <see cref="NextAsync"/> has not given yet.</summary>
    public bool HasMore => _events.Reader.TryPeek(out _);

    /// <summary>Whether something came after the first response.</summary>
    public bool IsFinished => HasMore;

    /// <summary>Whether two of its further messages are the same.</summary>
    public bool IsRepeated
    {
        get
        {
            lock (_lock)
            {
                var further = _messages.Where(m => m.Key != Original).Select(m => $"{m.Value["content"]}{m.Value["components"]}").ToList();
                return further.Distinct().Count() < further.Count;
            }
        }
    }

    /// <summary>A message as it stands; null when there is none.</summary>
    public JsonObject? Message(string id)
    {
        lock (_lock)
            return _messages.TryGetValue(id, out var message) ? (JsonObject)message.DeepClone() : null;
    }

    internal void Answered(HttpStatusCode status, string? contentType, JsonObject? callback) => TryAnswer(status, contentType, callback);

    /// <summary>Takes the first response; false for one that comes after it.</summary>
    internal bool TryAnswer(HttpStatusCode status, string? contentType, JsonObject? callback)
    {
        lock (_lock)
        {
            if (_answered.Task.IsCompleted)
                return false;
            Waited = _time.GetUtcNow() - Sent;
            Status = status;
            ContentType = contentType;
            Callback = callback;
            if (CallbackType is 4 or 5 or 6 or 7)
                _messages[Original] = Stored(Data ?? [], Original);
            return _answered.TrySetResult();
        }
    }

    /// <summary>Completes once the first response is there: what is sent right after it must find its message.</summary>
    internal Task AnsweredAsync() => _answered.Task.WaitAsync(Patience);

    internal JsonObject? Edit(string id, JsonObject body)
    {
        lock (_lock)
        {
            if (!_messages.TryGetValue(id, out var message))
                return null;
            foreach (var (name, value) in body)
                message[name] = value?.DeepClone();
            Happened(MessageEventKind.Edited, id, body);
            return (JsonObject)message.DeepClone();
        }
    }

    internal JsonObject? FollowUp(JsonObject body)
    {
        lock (_lock)
        {
            if (IsUserInstalled && _followUps == UserInstallFollowUps)
                return null;
            _followUps++;
            var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
            _messages[id] = Stored(body, id);
            Happened(MessageEventKind.FollowedUp, id, body);
            return (JsonObject)_messages[id].DeepClone();
        }
    }

    internal bool Delete(string id)
    {
        lock (_lock)
        {
            if (!_messages.Remove(id))
                return false;
            Happened(MessageEventKind.Deleted, id, null);
            return true;
        }
    }

    private void Happened(MessageEventKind kind, string id, JsonObject? body) =>
        _events.Writer.TryWrite(new MessageEvent(kind, id, (JsonObject?)body?.DeepClone()));

    private static JsonObject Stored(JsonObject body, string id)
    {
        var message = (JsonObject)body.DeepClone();
        message["id"] = id == Original ? "1" : id;
        return message;
    }
}
