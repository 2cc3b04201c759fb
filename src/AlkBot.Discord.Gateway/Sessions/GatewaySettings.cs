namespace AlkBot.Discord.Gateway.Sessions;

/// <summary>How the gateway is treated.</summary>
public sealed record GatewaySettings
{
    /// <summary>The least time between two identifies of this process; default 5 s, which is what Discord asks for.</summary>
    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Longest wait for one answer on the way there: to the upgrade of a connection, or on how many sessions may be started; default 15 s.
    /// </summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The same for the first try to open a connection, which then doubles up to <see cref="StepTimeout"/>; default 3 s. Nobody is answered
    /// meanwhile, and an address that is alive opens one within a few round trips.
    /// </summary>
    public TimeSpan FirstStepTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest time from connecting to READY, besides the wait for other shards; default 30 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
