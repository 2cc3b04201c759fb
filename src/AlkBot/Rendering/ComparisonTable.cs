using AlkBot.Answers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>Facts of several subjects side by side: a column a subject, a row a predicate.</summary>
internal static class ComparisonTable
{
    /// <summary>The command whose statements are the cells of a table.</summary>
    private const string Command = "compare";

    /// <summary>The table; null when the answer is not a comparison.</summary>
    public static IRenderable? Of(Answer answer)
    {
        var subjects = answer.Statements.Select(s => s.Subject).OfType<string>().Distinct().ToList();
        if (answer.Command != Command || subjects.Count < 2)
            return null;
        var table = new Table { ShowRowSeparators = true }.RoundedBorder().BorderStyle(Styles.Quiet);
        table.AddColumn(new TableColumn(Text.Empty));
        foreach (var subject in subjects)
            table.AddColumn(new TableColumn(new Text(PlainText.OneLine(subject[(subject.IndexOf(':') + 1)..]), Styles.Title)));
        foreach (var row in answer.Statements.Where(s => s.Subject is not null).GroupBy(s => s.Predicate))
        {
            var cells = subjects.Select(subject => new Rows(row.Where(s => s.Subject == subject).Select(StatementText.Of)));
            table.AddRow([new Text(PlainText.OneLine(row.First().Label ?? row.Key ?? ""), Styles.Label), .. cells]);
        }
        return table;
    }
}
