using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>One page of an answer, within Discord's limits for one message.</summary>
/// <param name="Frame">What is shown.</param>
/// <param name="Passages">The passages that it marks.</param>
public sealed record AnswerPage(Container Frame, IReadOnlyList<CitedPassage> Passages)
{
    /// <summary>The commands that show what the page lists, with the words for each; empty where it is no list.</summary>
    public IReadOnlyList<SelectOption> Listed { get; init; } = [];
}
