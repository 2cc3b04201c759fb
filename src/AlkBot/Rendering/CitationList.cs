using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>The numbered citations: in one line how many there are, and where they are wanted each with its place and its quote.</summary>
internal static class CitationList
{
    private const int FewSources = 3;

    /// <summary>
    /// The citations of an answer laid out; null when there are none. Where they are not wanted, one quote stands for them where no statement is
    /// one, so that the answer stays in sight.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="quotes">Whether each citation is shown.</param>
    /// <param name="hint">How to see them; null where nothing can be done about it.</param>
    public static IRenderable? Of(Answer answer, bool quotes, string? hint)
    {
        if (answer.Citations.Count == 0)
            return null;
        return quotes ? All(answer.Citations) : new Rows(Short(answer, hint));
    }

    private static Grid All(IReadOnlyList<NumberedCitation> citations)
    {
        var grid = Columns.Of(
            new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 1, 0) }, new GridColumn());
        foreach (var citation in citations)
        {
            grid.AddRow(
                new Text($"[{citation.N}]", Styles.Mark),
                new Paragraph(PlainText.OneLine(citation.Where), Styles.Label)
                    .Append($" · {citation.Passage} · characters {citation.Start}-{citation.End}{(citation.Generation is { } past ? $" · of {past}" : "")}", Styles.Quiet));
            grid.AddRow(Text.Empty, new Text($"“{PlainText.Lines(citation.Quote)}”"));
        }
        return grid;
    }

    private static IEnumerable<IRenderable> Short(Answer answer, string? hint)
    {
        if (!answer.Statements.Any(s => s.Kind == StatementKind.Quote))
        {
            var first = answer.Citations[0];
            yield return new Paragraph($"“{PlainText.Lines(first.Quote)}”").Append(Marks.Of([first.N]), Styles.Mark);
        }
        List<string> sources = [.. answer.Citations.Select(c => c.Source).Distinct()];
        var named = string.Join(", ", sources.Take(FewSources)) + (sources.Count > FewSources ? $" and {sources.Count - FewSources} more" : "");
        var count = answer.Citations.Count == 1 ? "1 quote" : $"{answer.Citations.Count} quotes";
        yield return new Text($"{count} from {PlainText.OneLine(named)}{(hint is null ? "" : $"; {hint}")}", Styles.Quiet);
    }
}
