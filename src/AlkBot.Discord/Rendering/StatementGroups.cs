using AlkBot.Answers;
using AlkBot.Discord.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Rendering;

/// <summary>Statements under the words that head them; neighbours under the same words are one group.</summary>
internal static class StatementGroups
{
    /// <summary>The fields of <paramref name="statements"/>, in their order.</summary>
    public static IEnumerable<PageField> Fields(IReadOnlyList<Statement> statements, Highlighter highlighter)
    {
        for (var start = 0; start < statements.Count;)
        {
            var (heading, end) = (HeadingOf(statements[start]), start + 1);
            while (end < statements.Count && HeadingOf(statements[end]) == heading)
                end++;
            var group = statements.Skip(start).Take(end - start).ToList();
            var lines = group.Select(s => Line(s, group.Count > 1, highlighter));
            foreach (var field in Rendering.Fields.Of(Section.Statements, heading, lines))
                yield return field;
            start = end;
        }
    }

    /// <summary>The marks of citations, as they follow a line.</summary>
    public static IEnumerable<Run> Marks(IEnumerable<int> citations) => citations.Select(Run.Mark);

    private static string HeadingOf(Statement statement) => statement switch
    {
        { Kind: StatementKind.Wording, Label: { } label } => $"{label} (in AlkBot's words)",
        { Kind: StatementKind.Wording } => "In AlkBot's words",
        { Label: { } label } => label,
        { Kind: StatementKind.Quote } => "In the source's words",
        _ => SubjectOf(statement),
    };

    private static string SubjectOf(Statement statement) =>
        EntityId.TryParse(statement.Subject, out var subject) ? $"{subject.Type}s" : "Stated";

    private static IEnumerable<Run> Line(Statement statement, bool oneOfSeveral, Highlighter highlighter)
    {
        var quoted = statement.Kind == StatementKind.Quote;
        List<Run> runs = quoted
            ? [new Run("“"), .. highlighter.Runs(statement.Text), new Run("”")]
            : [new Run(statement.Text)];
        if (oneOfSeveral)
            runs.Insert(0, new Run("• "));
        return [.. runs, .. Marks(statement.Citations)];
    }
}
