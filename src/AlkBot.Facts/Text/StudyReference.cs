using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>A study that the text reports, by the words that name it.</summary>
/// <param name="Words">As printed: <c>phase I/II study</c>.</param>
/// <param name="Drug">The drug studied.</param>
/// <param name="Named">The sentence with the words.</param>
internal sealed record StudyReference(string Words, EntityId Drug, Citation Named);
