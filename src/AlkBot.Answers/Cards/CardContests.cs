namespace AlkBot.Answers.Cards;

/// <summary>Where the sources of an answer contradict each other, each side in its own words.</summary>
public static class CardContests
{
    private const int LongestSide = 100;

    /// <summary>The contradictions of <paramref name="answer"/>.</summary>
    public static IReadOnlyList<CardContest> Of(Answer answer) =>
        [.. answer.Notices.Where(n => n is { Kind: NoticeKind.Discrepancy, About: not null }).Select(n => ContestOf(n, answer))];

    private static CardContest ContestOf(Notice notice, Answer answer)
    {
        var sides = answer.Citations.Where(c => notice.Citations.Contains(c.N))
            .Select(c => new CardExcerpt(CardText.Around(c.Quote, notice.Sides, LongestSide), c.N));
        return new CardContest(notice.About!, [.. sides]);
    }
}
