using AlkBot.Answers.Subjects;

namespace AlkBot.Answers.Cards;

/// <summary>Makes cards of comparisons.</summary>
public static class ComparisonComposer
{
    /// <summary>Rows of text that the table has, beside what is told below it.</summary>
    private const int Room = 16;
    private const int RoomOfMany = 15;
    private const int FewColumns = 2;
    private const int LongestCell = 38;
    private const int LongestOfMany = 26;
    private const int MostContests = 2;

    /// <summary>The card of <paramref name="answer"/>; null where it compares nothing.</summary>
    public static ComparisonCard? Of(Answer answer)
    {
        var columns = answer.Statements.Select(s => s.Column).OfType<string>().Distinct().ToList();
        var facts = answer.Statements.Where(s => s is { Kind: StatementKind.Fact, Column: not null, Predicate: not null, Value: not null })
            .ToList();
        var first = answer.Statements.FirstOrDefault(s => s.Column is not null && s.Other is null);
        if (columns.Count < 2 || facts.Count == 0 || first is null || CardProfile.Of(CardQuestion.TypeOf(first)) is not { } profile)
            return null;
        var citations = new CardCitations(answer);
        var (differing, same, left) = (new List<ComparedRow>(), new List<CardLine>(), new List<string>());
        // Of what is compared itself both sides are quoted; other contradictions are named.
        var (contests, others) = ContestsOf(answer, columns);
        var (alone, room) = (new List<(string Name, string Label)>(), (columns.Count > FewColumns ? RoomOfMany : Room) - contests.Sum(CardContests.Rows) - CardText.Rows(others.Count * 25));
        room -= contests.Count == 0 ? CardText.Rows(CardExcerpts.Longest) : 0;
        var longest = columns.Count > FewColumns ? LongestOfMany : LongestCell;
        foreach (var question in Questions(profile))
        {
            var cells = columns.Select(c => CellOf(c, question, facts, citations, longest)).OfType<CardLine>().ToList();
            if (cells.Count == 0)
                continue;
            var (told, compared) = (same.Count, differing.Count);
            var rows = 1 + cells.Sum(c => CardText.Rows(c.Label!.Length + c.Text.Length + 6)) + columns.Count - cells.Count;
            if (cells.Count == 1)
                alone.Add((cells[0].Label!, question.Label));
            else if (cells.Count == columns.Count && cells.DistinctBy(c => (c.Text.ToLowerInvariant(), c.Left)).Count() == 1)
                same.Add(cells[0] with { Label = question.Label, Citations = [.. cells.SelectMany(c => c.Citations).Distinct().Take(2)] });
            // What is wanted most stands there whatever its length.
            else if (differing.Count > 0 && (rows > room || left.Count > 0))
                left.Add(question.Label);
            else
                differing.Add(new ComparedRow(question.Label, cells, [.. columns.Except(cells.Select(c => c.Label!))]));
            room -= same.Count > told ? CardText.Rows(question.Label.Length + same[^1].Text.Length + 11)
                : differing.Count > compared ? rows
                : 0;
        }
        return new ComparisonCard(
            differing, same, [.. alone.GroupBy(a => a.Name).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(a => a.Label)]))],
            left, contests, others, contests.Count > 0 ? null : ExcerptOf(differing, answer));
    }

    private static (IReadOnlyList<CardContest> Quoted, IReadOnlyList<CardContest> Named) ContestsOf(Answer answer, List<string> columns)
    {
        var all = CardContests.Of(answer, CardContests.LongestShort);
        IReadOnlyList<CardContest> quoted = all.Count == 1 ? all : [.. all.Where(c => columns.Contains(c.About)).Take(MostContests)];
        return (quoted, [.. all.Except(quoted)]);
    }

    private static IEnumerable<CardQuestion> Questions(CardProfile profile) => profile.Questions.Concat(
        profile.What.Where(p => !profile.Questions.Any(q => q.Predicates.Contains(p))).Select(p => new CardQuestion(FactText.Label(p), p)));

    private static CardLine? CellOf(string column, CardQuestion question, List<Statement> facts, CardCitations citations, int longest)
    {
        var values = facts.Where(f => f.Column == column && question.IsAnsweredBy(f))
            .Select(f => CardValue.Of(f, column, citations).InStudy()).ToList();
        return values.Count == 0 ? null : CardLines.Of(column, values, 1, longest)[0];
    }

    private static CardExcerpt? ExcerptOf(List<ComparedRow> rows, Answer answer) =>
        rows.SelectMany(r => r.Cells).SelectMany(c => c.Citations).Select(n => answer.Citations.FirstOrDefault(c => c.N == n))
            .OfType<NumberedCitation>().OrderByDescending(c => c.Quote.TrimEnd().EndsWith('.')).FirstOrDefault() is { } best
            ? CardExcerpts.Of(best, rows.SelectMany(r => r.Cells), answer)
            : null;
}
