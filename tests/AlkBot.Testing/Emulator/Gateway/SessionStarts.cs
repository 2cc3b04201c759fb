using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Gateway;

/// <summary>How many sessions a bot may still start; Discord resets the token of one that starts more.</summary>
public sealed class SessionStarts
{
    /// <summary>How many there are in a day.</summary>
    public int Total { get; set; } = 1000;

    /// <summary>How many are left; below zero when a bot has started more than it may.</summary>
    public int Remaining { get; set; } = 1000;

    /// <summary>When the count starts again.</summary>
    public TimeSpan ResetAfter { get; set; } = TimeSpan.FromHours(14);

    /// <summary>How many shards may identify every five seconds.</summary>
    public int MaxConcurrency { get; set; } = 1;

    internal JsonObject ToJson() => new()
    {
        ["total"] = Total,
        ["remaining"] = Math.Max(0, Remaining),
        ["reset_after"] = (long)ResetAfter.TotalMilliseconds,
        ["max_concurrency"] = MaxConcurrency,
    };
}
