namespace AlkBot.Testing.Emulator.Faults;

/// <summary>Something that goes wrong with one request to the API.</summary>
public abstract record Fault
{
    /// <summary>The connection breaks before an answer.</summary>
    public static Fault Drop { get; } = new Dropped();

    /// <summary>It is done, and then the connection breaks before an answer.</summary>
    public static Fault LoseAnswer { get; } = new AnswerLost();

    /// <summary>No answer comes for as long as the caller waits.</summary>
    public static Fault Hang { get; } = new Hanging();

    /// <summary>An answer of <paramref name="status"/>, with Discord's error code where it is not 0.</summary>
    public static Fault Status(int status, int code = 0) => new Refusal(status, code);

    /// <summary>A 429.</summary>
    /// <param name="retryAfter">The wait it asks for.</param>
    /// <param name="scope"><c>user</c>, <c>global</c> or <c>shared</c>; null for an answer that names none.</param>
    /// <param name="fromProxy">Whether it comes from what stands before Discord, with a header and no JSON.</param>
    public static Fault TooManyRequests(TimeSpan retryAfter, string? scope = null, bool fromProxy = false) =>
        new RateLimit(retryAfter, scope, fromProxy);

    internal sealed record Dropped : Fault;

    internal sealed record AnswerLost : Fault;

    internal sealed record Hanging : Fault;

    internal sealed record Refusal(int StatusCode, int Code) : Fault;

    internal sealed record RateLimit(TimeSpan RetryAfter, string? Scope, bool FromProxy) : Fault;
}
