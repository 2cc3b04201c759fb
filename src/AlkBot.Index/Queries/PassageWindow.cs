using AlkBot.Evidence;

namespace AlkBot.Index.Queries;

/// <summary>A passage and those around it, all of one source, in reading order.</summary>
/// <param name="Before">The passages before it, nearest last.</param>
/// <param name="Passage">The passage asked for.</param>
/// <param name="After">The passages after it, nearest first.</param>
public sealed record PassageWindow(IReadOnlyList<Passage> Before, Passage Passage, IReadOnlyList<Passage> After);
