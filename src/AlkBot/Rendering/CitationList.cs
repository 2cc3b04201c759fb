using AlkBot.Answers;
using AlkBot.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>The numbered citations: where each quote stands, and where it is wanted the quote.</summary>
internal static class CitationList
{
    /// <summary>The citations laid out; null when there are none.</summary>
    /// <param name="citations">The citations.</param>
    /// <param name="quotes">Whether each quote is shown.</param>
    /// <param name="hint">How to see them where they are not shown; null where nothing can be done about it.</param>
    public static IRenderable? Of(IReadOnlyList<NumberedCitation> citations, bool quotes, string? hint)
    {
        if (citations.Count == 0)
            return null;
        var grid = Columns.Of(
            new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 1, 0) }, new GridColumn());
        foreach (var citation in citations)
        {
            grid.AddRow(
                new Text($"[{citation.N}]", Styles.Mark),
                new Paragraph(PlainText.OneLine(citation.Where), Styles.Label)
                    .Append($" · {citation.Passage} · characters {citation.Start}-{citation.End}", Styles.Quiet));
            if (quotes)
                grid.AddRow(Text.Empty, new Text($"“{PlainText.Lines(citation.Quote)}”"));
        }
        if (!quotes && hint is not null)
            grid.AddRow(Text.Empty, new Text(hint, Styles.Quiet));
        return grid;
    }
}
