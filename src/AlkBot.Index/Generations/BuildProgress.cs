namespace AlkBot.Index.Generations;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What is being done, such as <c>Indexing alk-review-2014</c>.</param>
/// <param name="Done">How many steps of the stage are done.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record BuildProgress(string Stage, int Done, int? Total = null)
{
    /// <summary>It in words, such as <c>Embedding sentences (512 of 9000)</c>.</summary>
    public string Text => (Done, Total) switch
    {
        (0, null) => Stage,
        (var done, null) => $"{Stage} ({done})",
        (var done, { } total) => $"{Stage} ({done} of {total})",
    };
}

/// <summary>A build that runs, in this process or another.</summary>
/// <param name="Progress">How far it was.</param>
/// <param name="At">When it was there.</param>
public sealed record RunningBuild(BuildProgress Progress, DateTimeOffset At);
