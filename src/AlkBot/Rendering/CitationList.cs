using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>The numbered citations: where each quote stands, and where it is wanted the quote.</summary>
internal static class CitationList
{
    /// <summary>As many quotes leave the answer in sight.</summary>
    private const int FewQuotes = 3;

    /// <summary>The citations of an answer laid out; null when there are none. What no statement quotes is quoted here, as long as it is little.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="quotes">Whether each quote is shown.</param>
    /// <param name="hint">How to see them where they are not all shown; null where nothing can be done about it.</param>
    public static IRenderable? Of(Answer answer, bool quotes, string? hint)
    {
        var citations = answer.Citations;
        if (citations.Count == 0)
            return null;
        var unquoted = citations.Where(c => !answer.Statements.Any(s => s.Text.Contains(c.Quote, StringComparison.Ordinal)))
            .Take(FewQuotes).ToHashSet();
        var grid = Columns.Of(
            new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 1, 0) }, new GridColumn());
        foreach (var citation in citations)
        {
            grid.AddRow(
                new Text($"[{citation.N}]", Styles.Mark),
                new Paragraph(PlainText.OneLine(citation.Where), Styles.Label)
                    .Append($" · {citation.Passage} · characters {citation.Start}-{citation.End}", Styles.Quiet));
            if (quotes || unquoted.Contains(citation))
                grid.AddRow(Text.Empty, new Text($"“{PlainText.Lines(citation.Quote)}”"));
        }
        if (!quotes && hint is not null && unquoted.Count < citations.Count)
            grid.AddRow(Text.Empty, new Text(hint, Styles.Quiet));
        return grid;
    }
}
