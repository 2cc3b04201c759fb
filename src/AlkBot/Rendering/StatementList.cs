using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>The statements of an answer in order: labelled ones in two aligned columns, a label once for all its values.</summary>
internal static class StatementList
{
    /// <summary>The blocks, each to stand apart from the next.</summary>
    public static IEnumerable<IRenderable> Of(IReadOnlyList<Statement> statements)
    {
        if (TerminalComparisonTable.Of(statements) is { } table)
            yield return table;
        foreach (var run in Runs([.. statements.Where(s => s.Column is null)]))
            yield return run[0].Label is null ? Unlabelled(run) : Labelled(run);
    }

    private static List<List<Statement>> Runs(IReadOnlyList<Statement> statements)
    {
        var runs = new List<List<Statement>>();
        foreach (var statement in statements)
        {
            if (runs.Count > 0 && runs[^1][^1].Label is null == statement.Label is null)
                runs[^1].Add(statement);
            else
                runs.Add([statement]);
        }
        return runs;
    }

    private static Rows Unlabelled(List<Statement> run) => new(run.Select(StatementText.Of));

    private static Grid Labelled(List<Statement> run)
    {
        var grid = Columns.Of(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) }, new GridColumn());
        string? above = null;
        foreach (var statement in run)
        {
            var label = statement.Label == above ? "" : PlainText.OneLine(statement.Label!);
            grid.AddRow(new Text(label, Styles.Label), StatementText.Of(statement));
            above = statement.Label;
        }
        return grid;
    }
}
