namespace AlkBot.Discord.Rest;

/// <summary>How patient the client is.</summary>
public sealed record RestSettings
{
    /// <summary>Longest wait for one answer; default 10 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time for a call with all its attempts and waits; default 60 s. An interaction's end may come earlier.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Longest wait for the answer to a first response, after which it is sent again over a new connection; default 1 s. Discord gives an
    /// interaction up after 3 s, and connections die unseen behind routers and proxies.
    /// </summary>
    public TimeSpan CallbackAttemptTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time for a first response with all its attempts; default 4 s.</summary>
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a failed call is tried again; 1 to 10, default 5.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The first pause between attempts, which doubles; default 250 ms.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Answers of 401, 403 and 429 within 10 minutes after which nothing is sent; default 5,000. Discord bans an address at 10,000, and
    /// several processes can share one.
    /// </summary>
    public int InvalidRequests { get; init; } = 5_000;

    /// <summary>Spreads the pauses: numbers from 0 to 1, safe for concurrent use.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
