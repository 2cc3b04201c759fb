using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>One criterion of a list.</summary>
/// <param name="Option">The option it was given by.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Matches">The facts by which a subject meets it; none when it does not.</param>
/// <param name="Existing">The values that would find something, for when nothing is found.</param>
internal sealed record ListFilter(
    string Option, string Typed, Func<EntityId, IReadOnlyList<Fact>> Matches, Func<IEnumerable<string>> Existing)
{
    /// <summary>Facts that come near the criterion without meeting it, and so are told of; none when there are none.</summary>
    public Func<EntityId, IReadOnlyList<Fact>> NearMisses { get; init; } = _ => [];

    /// <summary>What the near misses have in common, such as <c>phase I/II</c>.</summary>
    public string NearMissReason { get; init; } = "";
}
