namespace AlkBot.Index.Generations;

/// <summary>Who wants a build, and how.</summary>
public sealed record BuildRequest
{
    /// <summary>Who asks, for the log of changes, such as <c>terminal:ada</c> or <c>discord:1234 (ada)</c>.</summary>
    public string By { get; init; } = "unknown";

    /// <summary>
    /// Whether a build fails when a source of the current generation cannot be read any more. So it is where nobody is there to look at
    /// the report; else the rest is built without it.
    /// </summary>
    public bool KeepsEverySource { get; init; }
}
