using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>Notices, each behind an exclamation mark; discrepancies first.</summary>
internal static class NoticeList
{
    /// <summary>The notices laid out; null when there are none.</summary>
    public static IRenderable? Of(IReadOnlyList<Notice> notices)
    {
        if (notices.Count == 0)
            return null;
        var grid = Columns.Of(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) }, new GridColumn());
        foreach (var notice in notices.OrderBy(n => n.Kind))
        {
            grid.AddRow(
                new Text("!", Styles.Warning),
                new Paragraph($"{notice.Kind}: ", Styles.Warning)
                    .Append(PlainText.Lines(notice.Text))
                    .Append(Marks.Of(notice.Citations), Styles.Mark));
        }
        return grid;
    }
}
