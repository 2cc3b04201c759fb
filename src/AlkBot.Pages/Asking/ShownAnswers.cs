using AlkBot.Answers;
using AlkBot.Evidence;
using AlkBot.Pages.Links;

namespace AlkBot.Pages.Asking;

/// <summary>Makes of an answer what a page shows.</summary>
internal sealed class ShownAnswers
{
    private const string OwnWords = "In AlkBot’s words";

    private readonly Answer _answer;
    private readonly Dictionary<int, ShownCitation> _citations;

    private ShownAnswers(Answer answer)
    {
        _answer = answer;
        _citations = answer.Citations.ToDictionary(c => c.N, Shown);
    }

    /// <summary>All of <paramref name="answer"/>; nothing is left out.</summary>
    public static ShownAnswer Of(Answer answer, string? picture)
    {
        var made = new ShownAnswers(answer);
        return new ShownAnswer(
            ShownText.Of(answer.Title),
            [.. answer.Notices.OrderBy(n => n.Kind).Select(n => new ShownNotice(n.Kind, ShownText.Of(n.Text), made.Marks(n.Citations)))],
            [.. made.Groups(answer.Statements.Where(s => s.Column is null))],
            made.Table(),
            [.. made._citations.Values.OrderBy(c => c.Number)],
            answer.Suggestions,
            answer.Index,
            AskAddress.At(answer.Input, answer.Index.Generation),
            picture);
    }

    private IEnumerable<StatementGroup> Groups(IEnumerable<Statement> statements)
    {
        var (label, lines) = ((string?)null, new List<ShownStatement>());
        foreach (var statement in statements)
        {
            var heading = HeadingOf(statement);
            if (heading != label && lines.Count > 0)
            {
                yield return new StatementGroup(label, lines);
                lines = [];
            }
            label = heading;
            lines.Add(Shown(statement));
        }
        if (lines.Count > 0)
            yield return new StatementGroup(label, lines);
    }

    private ComparedColumns? Table()
    {
        var columns = _answer.Statements.Select(s => s.Column).OfType<string>().Distinct().ToList();
        if (columns.Count == 0)
            return null;
        var rows = _answer.Statements.Where(s => s.Column is not null).GroupBy(s => s.Label ?? "");
        return new ComparedColumns(
            [.. columns.Select(ShownText.Of)],
            [.. rows.Select(row => (ShownText.Of(row.Key), Cells(row)))]);

        IReadOnlyList<IReadOnlyList<ShownStatement>> Cells(IEnumerable<Statement> row) =>
            [.. columns.Select(column => row.Where(s => s.Column == column).Select(s => Shown(WithoutName(s))).ToList())];
    }

    // The column says whose value it is.
    private static Statement WithoutName(Statement statement) => statement.Text.StartsWith($"{statement.Column}: ", StringComparison.Ordinal)
        ? statement with { Text = statement.Text[(statement.Column!.Length + 2)..] }
        : statement;

    private static string? HeadingOf(Statement statement) => statement switch
    {
        { Kind: StatementKind.Wording, Label: null } => OwnWords,
        { Kind: StatementKind.Wording } => $"{ShownText.Of(statement.Label)} ({OwnWords})",
        { Label: { } label } => ShownText.Of(label),
        _ => null,
    };

    private ShownStatement Shown(Statement statement) =>
        new(statement.Kind, ShownText.Of(statement.Text), statement.Command, Marks(statement.Citations));

    private IReadOnlyList<ShownCitation> Marks(IReadOnlyList<int> citations) =>
        [.. citations.Select(n => _citations.GetValueOrDefault(n)).OfType<ShownCitation>()];

    private static ShownCitation Shown(NumberedCitation citation) => new(
        citation.N, ShownText.Of(citation.Where), citation.Source, ShownText.Of(citation.Quote),
        SourceAddress.Of(SourceId.Parse(citation.Source), new Span(citation.Start, citation.End), citation.Quote, signature: null));
}
