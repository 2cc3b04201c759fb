using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>One criterion of a list.</summary>
/// <param name="option">The option it was given by.</param>
/// <param name="typed">What was typed.</param>
/// <param name="matches">The facts by which a subject meets it; none when it does not.</param>
/// <param name="nearMisses">Facts that come near the criterion without meeting it, and so are told of.</param>
/// <param name="nearMissReason">What the near misses have in common.</param>
/// <param name="existing">The values that would find something, for when nothing is found.</param>
internal sealed class ListFilter(
    string option,
    string typed,
    Func<EntityId, IReadOnlyList<Fact>> matches,
    Func<EntityId, IReadOnlyList<Fact>> nearMisses,
    string nearMissReason,
    Func<IEnumerable<string>> existing)
{
    private readonly Dictionary<EntityId, IReadOnlyList<Fact>> _matches = [];

    public string Option => option;

    public string Typed => typed;

    public string NearMissReason => nearMissReason;

    /// <summary>The facts by which <paramref name="subject"/> meets it; looked up once.</summary>
    public IReadOnlyList<Fact> Matches(EntityId subject)
    {
        if (!_matches.TryGetValue(subject, out var facts))
            _matches[subject] = facts = matches(subject);
        return facts;
    }

    public IReadOnlyList<Fact> NearMisses(EntityId subject) => nearMisses(subject);

    public IEnumerable<string> Existing() => existing();

    /// <summary>The same criterion, met by other facts.</summary>
    public ListFilter With(
        Func<EntityId, IReadOnlyList<Fact>> otherMatches, Func<EntityId, IReadOnlyList<Fact>> otherNearMisses) =>
        new(option, typed, otherMatches, otherNearMisses, nearMissReason, existing);
}
