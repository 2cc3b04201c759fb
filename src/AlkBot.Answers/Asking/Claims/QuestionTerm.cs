using AlkBot.Answers.Asking.Texts;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>One of the things that a question speaks of, beside its names and what it asks for.</summary>
/// <param name="Tells">Whether a text speaks of it.</param>
/// <param name="IsTopic">Whether a source as a whole is about it.</param>
/// <param name="Weight">How much it tells one claim from another.</param>
/// <param name="IsCondition">Whether it limits for whom, where or when the question asks.</param>
internal sealed record QuestionTerm(
    Func<AnnotatedText, bool> Tells, Func<SourceTopic, bool> IsTopic, double Weight, bool IsCondition)
{
    /// <summary>Whether it is what something is asked to have or to become: a claim itself has to say it.</summary>
    public bool IsObject { get; init; }

    /// <summary>Whether it is a verb or an adverb.</summary>
    public bool IsLight { get; init; }

    /// <summary>Whether it is a name, though of no entity.</summary>
    public bool IsName { get; init; }
}
