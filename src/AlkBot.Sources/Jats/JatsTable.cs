using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Reads the cells of a table in the XHTML model or in the OASIS (CALS) model; JATS allows both.</summary>
internal static class JatsTable
{
    /// <summary>The tables of a frame, one after the other; those that are only pictures have no cells and are left out.</summary>
    public static IEnumerable<XElement> In(XElement wrap) => wrap.Descendants().Where(e => e.Is("tgroup")
        || (e.Is("table") && !e.Below("tgroup").Any() && !e.Ancestors().TakeWhile(a => a != wrap).Any(a => a.Is("table"))));

    /// <summary>The cells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="label">What the source calls it.</param>
    /// <param name="guessed">Whether the headers were guessed, because nothing marks them.</param>
    public static Grid Read(XElement table, string label, out bool guessed)
    {
        var names = table.All("colspec").Select(c => c.Value("colname") ?? "").ToList();
        var rows = table.Descendants().Where(e => e.Is("tr", "row")).ToList();
        var marked = rows.TakeWhile(r => r.Parent!.Is("thead") || (Cells(r).Any() && Cells(r).All(c => c.Is("th")))).Count();
        guessed = marked == 0 && rows.Count > 1 && Cells(rows[0]).All(c => c.Value.Trim().Length == 0 || IsBold(c));
        var heads = guessed ? 1 : marked;
        return new Grid(label, [.. rows.Take(heads).Select(r => Row(r, names))], [.. rows.Skip(heads).Select(r => Row(r, names))]);
    }

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements().Where(e => e.Is("td", "th", "entry"));

    private static List<GridCell> Row(XElement row, List<string> names) => [.. Cells(row).Select(c => Cell(c, names))];

    private static GridCell Cell(XElement cell, List<string> names)
    {
        var (first, last) = (names.IndexOf(cell.Value("namest") ?? "-"), names.IndexOf(cell.Value("nameend") ?? "-"));
        var columns = first >= 0 && last > first ? last - first + 1 : Number(cell, "colspan", 1);
        var rows = cell.Value("morerows") is null ? Number(cell, "rowspan", 1) : Number(cell, "morerows", 0) + 1;
        // A hard space at the start is how these tables set a row in.
        var indented = cell.Value is [not (' ' or '\n' or '\r' or '\t') and var c, ..] && char.IsWhiteSpace(c);
        return new GridCell(JatsInline.Of(cell), columns, rows, indented);
    }

    private static int Number(XElement cell, string attribute, int otherwise) =>
        int.TryParse(cell.Value(attribute), out var number) && number > 0 ? Math.Min(number, SourceLimits.TableSpan) : otherwise;

    private static bool IsBold(XElement cell) =>
        cell.DescendantNodes().OfType<XText>().Where(t => !string.IsNullOrWhiteSpace(t.Value))
            .All(t => t.Ancestors().TakeWhile(a => a != cell.Parent).Any(a => a.Is("bold")));
}
