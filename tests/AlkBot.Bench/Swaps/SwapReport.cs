namespace AlkBot.Bench.Swaps;

/// <summary>What a run of swaps did.</summary>
/// <param name="Builds">How many generations were built and made current.</param>
/// <param name="Rollbacks">How often the one before was made current.</param>
/// <param name="Deleted">How many generations were deleted.</param>
/// <param name="Answers">How many answers were given meanwhile.</param>
/// <param name="Generations">How many generations gave one.</param>
/// <param name="Different">Each answer that was not what it had been, by generation.</param>
internal sealed record SwapReport(
    int Builds, int Rollbacks, int Deleted, int Answers, int Generations, IReadOnlyList<string> Different)
{
    /// <summary>A line a figure, then a line for each answer that was different.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"swaps      {Builds + Rollbacks}  {Builds} builds, {Rollbacks} rollbacks",
        $"deleted    {Deleted}",
        $"answers    {Answers}  from {Generations} generations",
        $"different  {Different.Count}",
        .. Different.Take(20),
    ];
}
