using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>A heading of a source.</summary>
/// <param name="Title">Its words, without the stop or the mark-up around them.</param>
/// <param name="Level">1 for a main section, 2 for one inside it, and so on.</param>
/// <param name="Span">Where it stands, stop and mark-up included.</param>
public sealed record Heading(string Title, int Level, Span Span);
