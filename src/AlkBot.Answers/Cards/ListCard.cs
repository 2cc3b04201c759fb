namespace AlkBot.Answers.Cards;

/// <summary>A page of a list.</summary>
/// <param name="Contests">Where the sources contradict each other about what the page lists.</param>
/// <param name="OtherContests">Contradictions about what is listed nowhere, which are named alone.</param>
/// <param name="Lines">What each thing is called, what is told of it in the fewest words, and the command that shows it.</param>
/// <param name="Excerpt">A source's own words, where no contradiction has any.</param>
public sealed record ListCard(
    IReadOnlyList<CardContest> Contests,
    IReadOnlyList<CardContest> OtherContests,
    IReadOnlyList<(string Command, CardLine Line)> Lines,
    CardExcerpt? Excerpt)
{
    /// <summary>What it cites, in the order in which it is read.</summary>
    public IEnumerable<int> Citations => Contests.SelectMany(c => c.Citations).Concat(Lines.SelectMany(l => l.Line.Citations));
}
