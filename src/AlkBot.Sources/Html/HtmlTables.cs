using AlkBot.Sources.Composing;
using AngleSharp.Dom;

namespace AlkBot.Sources.Html;

/// <summary>Reads tables that hold data; one that only lays the page out has a single column, or tables inside.</summary>
internal sealed class HtmlTables(TextComposer composer)
{
    private int _tables;

    /// <summary>Writes a table; false when it only lays out.</summary>
    public bool Write(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        if (table.QuerySelector("table") is not null || rows.All(r => Cells(r).Count() < 2))
            return false;
        var label = $"Table {++_tables}";
        var words = HtmlBody.Words(table.QuerySelector("caption"));
        var caption = composer.Caption(label, words);
        var heads = rows.TakeWhile(r => r.ParentElement?.LocalName == "thead" || Cells(r).All(c => c.LocalName == "th")).Count();
        composer.Table(new Grid(label, [.. rows.Take(heads).Select(Row)], [.. rows.Skip(heads).Select(Row)]), caption);
        return true;
    }

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static List<GridCell> Row(IElement row) =>
        [.. Cells(row).Select(c => new GridCell(HtmlBody.Words(c), Number(c, "colspan"), Number(c, "rowspan")))];

    private static int Number(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var number) && number > 0 ? Math.Min(number, SourceLimits.TableSpan) : 1;
}
