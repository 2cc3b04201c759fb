namespace AlkBot.Answers.Cards;

/// <summary>Where the sources of an answer contradict each other, each side in its own words.</summary>
public static class CardContests
{
    /// <summary>The longest side beside one thing, in characters.</summary>
    public const int LongestSide = 100;

    /// <summary>The longest side beside several.</summary>
    internal const int LongestShort = 50;

    /// <summary>The contradictions of <paramref name="answer"/>, each side of at most <paramref name="longest"/> characters.</summary>
    public static IReadOnlyList<CardContest> Of(Answer answer, int longest = LongestSide) =>
        [.. answer.Notices.Where(n => n is { Kind: NoticeKind.Discrepancy, About: not null }).Select(n => ContestOf(n, answer, longest))];

    /// <summary>The rows of text that a contradiction takes.</summary>
    internal static int Rows(CardContest contest) => 3 + contest.Sides.Sum(s => CardText.Rows(s.Text.Length + 6));

    private static CardContest ContestOf(Notice notice, Answer answer, int longest)
    {
        var sides = answer.Citations.Where(c => notice.Citations.Contains(c.N))
            .Select(c => new CardExcerpt(CardText.Around(c.Quote, notice.Sides, longest), c.N));
        return new CardContest(notice.About!, notice.Predicate!, [.. sides]);
    }
}
