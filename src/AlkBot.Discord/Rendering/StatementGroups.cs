using AlkBot.Answers;
using AlkBot.Discord.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Rendering;

/// <summary>Statements under the words that head them; neighbours under the same words are one group.</summary>
internal static class StatementGroups
{
    /// <summary>The fields of <paramref name="statements"/>, comparisons first; those of one list stay together.</summary>
    public static IEnumerable<IReadOnlyList<PageField>> Fields(IReadOnlyList<Statement> statements, Highlighter highlighter) =>
        ComparisonRows.Of(statements, highlighter)
            .Concat(Groups([.. statements.Where(s => s.Column is null)], highlighter).Select(IReadOnlyList<PageField> (field) => [field]));

    /// <summary>The marks of citations, as they follow a line.</summary>
    public static IEnumerable<Run> Marks(IEnumerable<int> citations) => citations.Select(Run.Mark);

    /// <summary>A heading over statements of this kind: the bot's own words are marked as such.</summary>
    public static string Marked(string heading, StatementKind kind) =>
        kind == StatementKind.Wording ? $"{heading} (in AlkBot's words)" : heading;

    /// <summary>A statement with its marks.</summary>
    public static IEnumerable<Run> Line(Statement statement, bool oneOfSeveral, Highlighter highlighter)
    {
        var quoted = statement.Kind == StatementKind.Quote;
        List<Run> runs = quoted
            ? [new Run("“"), .. highlighter.Runs(statement.Text), new Run("”")]
            : [new Run(statement.Text)];
        if (oneOfSeveral)
            runs.Insert(0, new Run("• "));
        return [.. runs, .. Marks(statement.Citations)];
    }

    private static IEnumerable<PageField> Groups(IReadOnlyList<Statement> statements, Highlighter highlighter)
    {
        for (var start = 0; start < statements.Count;)
        {
            var (heading, end) = (HeadingOf(statements[start]), start + 1);
            while (end < statements.Count && HeadingOf(statements[end]) == heading)
                end++;
            var group = statements.Skip(start).Take(end - start).ToList();
            var lines = group.Select(s => Line(s, group.Count > 1, highlighter));
            foreach (var field in FieldLayout.Of(Section.Statements, heading, lines))
                yield return field;
            start = end;
        }
    }

    private static string HeadingOf(Statement statement) => statement switch
    {
        { Label: { } label } => Marked(label, statement.Kind),
        { Kind: StatementKind.Wording } => "In AlkBot's words",
        { Kind: StatementKind.Quote } => "In the source's words",
        _ => SubjectOf(statement),
    };

    private static string SubjectOf(Statement statement) =>
        EntityId.TryParse(statement.Subject, out var subject) ? $"{subject.Type}s" : "Stated";
}
