using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What is being done, such as <c>Indexing alk-review-2014</c>.</param>
/// <param name="Done">How many steps of the stage are done.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record BuildProgress(string Stage, int Done, int? Total = null)
{
    /// <summary>The stage in which the sources are read.</summary>
    public const string Reading = "Reading the sources";

    private const string Indexed = "Indexed";

    /// <summary>The step that the stage is part of: each source that is read belongs to the reading of all.</summary>
    public string Step => Stage.StartsWith($"{Indexed} ", StringComparison.Ordinal) ? Reading : Stage;

    /// <summary>What is being done to a source that is in the index now.</summary>
    public static string Indexing(SourceId source) => $"{Indexed} {source}";

    /// <summary>It in words, such as <c>Embedding sentences (512 of 9000)</c>.</summary>
    public FormattableString Text => (Done, Total) switch
    {
        (0, null) => Doing,
        (var done, null) => $"{Doing} ({done})",
        (var done, { } total) => $"{Doing} ({done} of {total})",
    };

    private FormattableString Doing => Stage.Split(' ', 2) is [Indexed, var source]
        ? $"Indexed {source}"
        : PlainText.Word(Stage);
}

/// <summary>A build that runs, in this process or another.</summary>
/// <param name="Progress">How far it was.</param>
/// <param name="At">When it was there.</param>
public sealed record RunningBuild(BuildProgress Progress, DateTimeOffset At);
