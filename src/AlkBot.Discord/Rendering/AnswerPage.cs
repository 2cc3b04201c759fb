using AlkBot.Answers;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>One page of an answer, within Discord's limits for one message.</summary>
/// <param name="Embeds">The embeds, notices first.</param>
/// <param name="Citations">The citations that the page lists.</param>
public sealed record AnswerPage(IReadOnlyList<Embed> Embeds, IReadOnlyList<NumberedCitation> Citations);
