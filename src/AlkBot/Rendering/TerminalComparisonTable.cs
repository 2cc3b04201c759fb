using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>Things side by side: a column for each, a row for each label.</summary>
internal static class TerminalComparisonTable
{
    /// <summary>The table; null when the answer compares nothing.</summary>
    public static IRenderable? Of(IReadOnlyList<Statement> statements)
    {
        var columns = statements.Select(s => s.Column).OfType<string>().Distinct().ToList();
        if (columns.Count == 0)
            return null;
        var table = new Table { ShowRowSeparators = true }.RoundedBorder().BorderStyle(Styles.Quiet);
        table.AddColumn(new TableColumn(Text.Empty));
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(PlainText.OneLine(column), Styles.Title)));
        foreach (var row in statements.Where(s => s.Column is not null).GroupBy(s => s.Label))
        {
            var cells = columns.Select(column => new Rows(row.Where(s => s.Column == column).Select(Cell)));
            table.AddRow([new Text(PlainText.OneLine(row.Key ?? ""), Styles.Label), .. cells]);
        }
        return table;
    }

    // The column says whose value it is; beside it the name before the text is noise.
    private static Paragraph Cell(Statement statement) => StatementText.Of(
        statement.Text.StartsWith($"{statement.Column}: ", StringComparison.Ordinal)
            ? statement with { Text = statement.Text[(statement.Column!.Length + 2)..] }
            : statement);
}
