using AlkBot.Evidence;

namespace AlkBot.Answers.Names;

/// <summary>What a typed name was found to mean: entities, or why none.</summary>
/// <param name="Typed">The name as typed.</param>
/// <param name="Entities">What it names. Several only where a gene, a pathway and a fusion share it.</param>
/// <param name="Matched">The names that matched.</param>
/// <param name="Problem">Why it names nothing for sure; null when it does.</param>
internal sealed record NameReading(
    string Typed, IReadOnlyList<Entity> Entities, IReadOnlyList<EntityName> Matched, NameProblem? Problem)
{
    /// <summary>What the answer has to say of how the name was read.</summary>
    public IReadOnlyList<FormattableString> Remarks { get; init; } = [];

    /// <summary>The name could not be settled.</summary>
    public static NameReading Unsettled(string typed, AnswerStatus status, FormattableString message, IReadOnlyList<Entity> candidates) =>
        new(typed, [], [], new NameProblem(status, message, candidates));
}

/// <summary>Why a name names nothing for sure.</summary>
/// <param name="Status">The status that an answer about it has.</param>
/// <param name="Message">What is wrong, one line.</param>
/// <param name="Candidates">What may have been meant, the likeliest first.</param>
internal sealed record NameProblem(AnswerStatus Status, FormattableString Message, IReadOnlyList<Entity> Candidates)
{
    /// <summary>Whether no entity was found by the name, so that the text itself is still to be searched for it.</summary>
    public bool IsUnrecognised { get; init; }

    /// <summary>What the message rests on; empty when it makes no claim about the sources.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
