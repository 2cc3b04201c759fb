namespace AlkBot.Bench.Extraction;

/// <summary>How well findings agree with labels.</summary>
/// <param name="Right">How many were labelled and found.</param>
/// <param name="Missed">The labelled ones that were not found, in order.</param>
/// <param name="False">The found ones that were not labelled, in order.</param>
internal sealed record Score<T>(int Right, IReadOnlyList<T> Missed, IReadOnlyList<T> False)
{
    /// <summary>The share of the findings that are right, 0 to 1; 1 where nothing was found.</summary>
    public double Precision => Share(Right + False.Count);

    /// <summary>The share of the labels that were found, 0 to 1; 1 where there are none.</summary>
    public double Recall => Share(Right + Missed.Count);

    private double Share(int all) => all == 0 ? 1 : (double)Right / all;
}
