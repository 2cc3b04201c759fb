namespace AlkBot.Answers.Cards;

/// <summary>Makes the pages of a list, each little more than a screen of a phone.</summary>
public static class ListComposer
{
    private const int Room = 21;
    private const int MostLines = 8;

    /// <summary>The pages of <paramref name="answer"/>; none where it is no list.</summary>
    public static IReadOnlyList<ListCard> Of(Answer answer)
    {
        var citations = new CardCitations(answer);
        var lines = answer.Statements.Where(s => s.Command is not null).Select(s => (Command: s.Command!, Line: Line(s, citations))).ToList();
        var contests = CardContests.Of(answer, CardContests.LongestShort);
        var pages = new List<ListCard>();
        IReadOnlyList<CardContest> unlisted = [.. contests.Where(c => lines.TrueForAll(l => l.Line.Label != c.About))];
        var told = unlisted.Take(1).ToList();
        var page = new List<(string Command, CardLine Line)>();
        foreach (var line in lines)
        {
            IReadOnlyList<CardContest> own = [.. contests.Where(c => c.About == line.Line.Label)];
            if (page.Count > 0 && (page.Count == MostLines || RowsOf([.. page, line], [.. told, .. own]) > Room))
            {
                pages.Add(PageOf());
                (told, page) = ([], []);
            }
            page.Add(line);
            told = [.. told, .. own];
        }
        return page.Count == 0 ? pages : [.. pages, PageOf()];

        // What is listed nowhere is told first.
        ListCard PageOf() => new(
            told, pages.Count == 0 ? [.. unlisted.Skip(1)] : [], page, told.Count > 0 ? null : ExcerptOf(page[0].Line, answer));
    }

    // A page shows at least one passage of those it marks, word for word.
    private static CardExcerpt? ExcerptOf(CardLine line, Answer answer) =>
        answer.Citations.Where(c => line.Citations.Contains(c.N)).MaxBy(c => c.Quote.Length) is { } cited
            ? CardExcerpts.Of(cited, [line], answer)
            : null;

    private static int RowsOf(IEnumerable<(string Command, CardLine Line)> lines, IReadOnlyList<CardContest> contests) =>
        lines.Sum(l => CardText.Rows(l.Line.Label!.Length + l.Line.Text.Length + 6))
        + (contests.Count == 0 ? CardText.Rows(CardExcerpts.Longest) : contests.Sum(CardContests.Rows));

    private static CardLine Line(Statement statement, CardCitations citations)
    {
        var parts = (statement.Brief ?? statement.Text).Split(PartSeparator.Dot, 2);
        IReadOnlyList<int> cited = citations.Of(statement, parts[0]) is [var proof, ..] ? [.. proof.Select(c => c.N)] : [];
        return new CardLine(parts[0], parts.Length > 1 ? $"{PartSeparator.Dot.TrimStart()}{parts[1]}" : "", cited);
    }
}
