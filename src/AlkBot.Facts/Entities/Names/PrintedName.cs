using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Names;

/// <summary>A name where it is printed.</summary>
/// <param name="Group">Whose name it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The name as printed.</param>
/// <param name="Segment">The sentence, cell or heading around it.</param>
internal sealed record PrintedName(NameGroup Group, Span Span, string Text, Segment Segment);
