
namespace AlkBot.Answers.Cards;

/// <summary>The lines of a list: what each thing is called, and what is told of it in the fewest words.</summary>
public static class ListLines
{
    /// <summary>The lines of <paramref name="answer"/>, each with the command that shows its thing; none where it is no list.</summary>
    public static IReadOnlyList<(string Command, CardLine Line)> Of(Answer answer)
    {
        var citations = new CardCitations(answer);
        return [.. answer.Statements.Where(s => s.Command is not null).Select(s => (s.Command!, Line(s, citations)))];
    }

    private static CardLine Line(Statement statement, CardCitations citations)
    {
        var parts = (statement.Brief ?? statement.Text).Split(PartSeparator.Dot, 2);
        IReadOnlyList<int> cited = citations.Of(statement, parts[0]) is [var proof, ..] ? [.. proof.Select(c => c.N)] : [];
        return new CardLine(parts[0], parts.Length > 1 ? $"{PartSeparator.Dot.TrimStart()}{parts[1]}" : "", cited);
    }
}
