namespace AlkBot.Discord.Rest;

/// <summary>What is left of one of Discord's rate limits. Not safe for concurrent use.</summary>
internal sealed class RateLimitBucket
{
    private int _limit = int.MaxValue;
    private int _remaining = int.MaxValue;

    /// <summary>When the limit is whole again.</summary>
    public DateTimeOffset Resets { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes one request's share; otherwise says how long to wait for one.</summary>
    public TimeSpan TryTake(DateTimeOffset now)
    {
        if (now >= Resets)
            _remaining = _limit;
        if (_remaining == 0)
            return Resets - now;
        if (_remaining != int.MaxValue)
            _remaining--;
        return TimeSpan.Zero;
    }

    /// <summary>Takes over what Discord says. While others are on their way, the lower count is right.</summary>
    public void Learn(int limit, int remaining, DateTimeOffset resets)
    {
        _remaining = resets > Resets + Slack ? remaining : Math.Min(_remaining, remaining);
        _limit = Math.Max(1, limit);
        if (resets > Resets)
            Resets = resets;
    }

    /// <summary>Nothing goes before <paramref name="until"/>.</summary>
    public void Close(DateTimeOffset until)
    {
        _remaining = 0;
        if (until > Resets)
            Resets = until;
    }

    // Answers of one window name its end a little differently, by the time they took.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(200);
}
