using System.ComponentModel.DataAnnotations;

namespace AlkBot.Discord.Configuration;

/// <summary>What anybody and any one user may take of the process; the section <c>Server</c>. The defaults fit a container of 512 MB.</summary>
public sealed record ServerLimits
{
    /// <summary>The section's name.</summary>
    public const string Section = "Server";

    /// <summary>Most connections at once, 16 to 100,000. Past it, the oldest that never sent a verified interaction is closed.</summary>
    [Range(16, 100_000, ErrorMessage = "a whole number from {1} to {2}")]
    public int MaxConnections { get; init; } = 512;

    /// <summary>How long the body of a request may take to arrive, 1 s to 1 min; Discord itself gives up after 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a connection may stay open without a request, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most bytes of bodies that are not verified yet, of all requests together, 1 MiB to 1 GiB.</summary>
    [Range(1 << 20, 1 << 30, ErrorMessage = "a whole number from {1} to {2}")]
    public int UnverifiedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most answers in the making for one user, 1 to 10,000; who asks for more is told to wait.</summary>
    [Range(1, 10_000, ErrorMessage = "a whole number from {1} to {2}")]
    public int AnswersPerUser { get; init; } = 4;

    /// <summary>Most interactions that wait for a thread, of each kind, 1 to 10,000.</summary>
    [Range(1, 10_000, ErrorMessage = "a whole number from {1} to {2}")]
    public int QueuedAnswers { get; init; } = 128;
}
