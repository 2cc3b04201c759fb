using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Names;

/// <summary>A place that may be a mention of a thing.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="Group">The names of the thing.</param>
internal sealed record Naming(Span Span, NameGroup Group);
