using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>A name at its place in a text.</summary>
/// <param name="Entities">What it names: one entity, or those that share the name.</param>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
internal readonly record struct TokenMention(IReadOnlyList<Entity> Entities, int First, int Count)
{
    /// <summary>The token after the last.</summary>
    public int End => First + Count;
}
