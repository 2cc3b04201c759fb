using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>Something that people look for on a card.</summary>
/// <param name="Label">The words before its line.</param>
/// <param name="Predicates">What answers it, stated of the thing itself.</param>
internal sealed record CardQuestion(string Label, params IReadOnlyList<string> Predicates)
{
    /// <summary>What answers it as well, stated of other things whose value names this one.</summary>
    public IReadOnlyList<string> OfOthers { get; init; } = [];

    /// <summary>The type of those other things; null for any.</summary>
    public EntityType? TypeOfOthers { get; init; }

    /// <summary>Whether people want to be told that it is not stated.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Whether <paramref name="fact"/> answers it.</summary>
    public bool IsAnsweredBy(Statement fact) => fact.Other is null
        ? Predicates.Contains(fact.Predicate!)
        : OfOthers.Contains(fact.Predicate!) && (TypeOfOthers is null || TypeOf(fact) == TypeOfOthers);

    /// <summary>The type of the thing that <paramref name="fact"/> is about.</summary>
    public static EntityType? TypeOf(Statement fact) => EntityId.TryParse(fact.Subject, out var id) ? id.Type : null;
}
