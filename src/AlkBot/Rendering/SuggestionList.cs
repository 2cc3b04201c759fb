using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>Commands that lead on, one a line, ready to be copied.</summary>
internal static class SuggestionList
{
    /// <summary>The suggestions laid out; null when there are none.</summary>
    public static IRenderable? Of(IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
            return null;
        var grid = Columns.Of(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) }, new GridColumn());
        for (var i = 0; i < suggestions.Count; i++)
            grid.AddRow(new Text(i == 0 ? "Try" : "", Styles.Quiet), new Text(PlainText.OneLine(suggestions[i]), Styles.Suggestion));
        return grid;
    }
}
