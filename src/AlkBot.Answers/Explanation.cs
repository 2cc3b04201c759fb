namespace AlkBot.Answers;

/// <summary>How a question was read and why each candidate was kept or dropped.</summary>
/// <param name="Names">What it names, each with the role that the name has in it.</param>
/// <param name="Form">What kind of answer its wording asks for.</param>
/// <param name="Asked">The attributes and conditions that an answer has to speak of.</param>
/// <param name="Words">The other words that an answer has to speak of.</param>
/// <param name="Candidates">What was considered: kept ones first, each by score; the worst of many are left out.</param>
/// <param name="Considered">How many were considered.</param>
public sealed record Explanation(
    IReadOnlyList<string> Names,
    string Form,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Words,
    IReadOnlyList<ExplainedCandidate> Candidates,
    int Considered)
{
    /// <summary>
    /// The logarithm of the odds that the sources answer, with what weighs most in it; from 0 on they do. Null where rules decide.
    /// </summary>
    public string? Decision { get; init; }
}

/// <summary>A candidate for an answer.</summary>
/// <param name="Kind"><c>fact</c>, <c>sentence</c> or <c>list</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Place">Where it stands: source, start and end.</param>
/// <param name="Kept">Whether it answers; what finds no room among the citations is kept too.</param>
/// <param name="Score">How well it answers; 0 when it does not.</param>
/// <param name="Reason">Why.</param>
public sealed record ExplainedCandidate(string Kind, string Text, string Place, bool Kept, double Score, string Reason);
