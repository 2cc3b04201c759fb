using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>
/// What a source as a whole is about, so that its sentences need not repeat it: what its title says, and the words of a large share of
/// its passages.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Common">The stems that many of its passages have.</param>
internal sealed record SourceTopic(AnnotatedText Title, IReadOnlySet<string> Common)
{
    /// <summary>Whether it is about what this stem says.</summary>
    public bool HasStem(string stem) => Title.HasStem(stem) || Common.Contains(stem);

    /// <summary>Whether it is about <paramref name="concept"/>.</summary>
    public bool Tells(Concept concept) => Title.Tells(concept);

    /// <summary>Whether it is about one of <paramref name="entities"/>.</summary>
    public bool Names(IReadOnlyList<Entity> entities) => Title.Names(entities);
}
