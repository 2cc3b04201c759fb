namespace AlkBot.Discord.Gateway.Liveness;

/// <summary>
/// Whether a shard hears Discord, judged by what came over its socket and not by what Discord.Net believes: it can take itself for
/// connected, or for about to be, and never be again (https://github.com/discord-net/Discord.Net/issues/3187).
/// </summary>
internal sealed class ShardLiveness(int shard, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _heard = time.GetTimestamp();
    private TimeSpan _expected;

    /// <summary>The shard's number.</summary>
    public int Shard => shard;

    /// <summary>Whether it has a session over a connection that stands.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>How long it has heard nothing in a session though it might have.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (_lock)
                return time.GetElapsedTime(_heard) - _expected;
        }
    }

    /// <summary>It will hear nothing for so long, and that is no fault.</summary>
    public void Expect(TimeSpan silence)
    {
        lock (_lock)
            _expected += silence;
    }

    /// <summary>A session was started or resumed.</summary>
    public void Connect()
    {
        IsConnected = true;
        Hear();
    }

    /// <summary>The connection or the session is gone.</summary>
    public void Disconnect() => IsConnected = false;

    /// <summary>Something came; without a session it means nothing.</summary>
    public void Hear()
    {
        if (!IsConnected)
            return;
        lock (_lock)
            (_heard, _expected) = (time.GetTimestamp(), TimeSpan.Zero);
    }
}
