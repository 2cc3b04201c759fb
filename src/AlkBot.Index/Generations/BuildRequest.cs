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

    /// <summary>
    /// Of more new sentences than this a build makes no vectors, so that the generation is not long in coming: it answers by words until
    /// <see cref="GenerationStore.CompleteVectorsAsync"/>.
    /// </summary>
    public int MostNewVectors { get; init; } = DefaultMostNewVectors;

    /// <summary>Whether the new generation stands for the current one, and nobody is to go back to that.</summary>
    internal bool ReplacesCurrent { get; init; }

    /// <summary>The default of <see cref="MostNewVectors"/>: less than a minute, at a hundred a second.</summary>
    public const int DefaultMostNewVectors = 5_000;
}
