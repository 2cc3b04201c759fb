namespace AlkBot.Index.Generations;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What is being done, such as <c>Indexing alk-review-2014</c>.</param>
/// <param name="Done">How many steps of the stage are done.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record BuildProgress(string Stage, int Done, int? Total = null);
