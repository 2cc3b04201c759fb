using System.Globalization;
using System.Text;

namespace AlkBot.Pictures.Drawing;

/// <summary>
/// Writes pictures as SVG. Text stays text, as wide as it was measured whatever font shows it. Each shape has a class for its ink, so that
/// a page may colour it by its own style sheet; no style is written into it, as pages allow none.
/// </summary>
internal static class SvgFile
{
    /// <summary>The text of <paramref name="picture"/>, one element.</summary>
    public static string Of(Picture picture, Theme theme)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {picture.Width} {picture.Height}\"")
            .Append(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\"")
            .Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-label=\"{Escape(picture.Alternative)}\"")
            .Append(" font-family=\"DejaVu Sans Condensed, system-ui, sans-serif\">");
        Append(svg, new Box(0, 0, picture.Width, picture.Height, 0, Ink.Back), theme);
        foreach (var shape in picture.Shapes)
            Append(svg, shape, theme);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The rules that colour pictures of a page by <paramref name="theme"/>.</summary>
    public static string Style(Theme theme) => string.Join('\n', Enum.GetValues<Ink>().Select(ink =>
        $".picture .{ClassOf(ink)} {{ fill: {theme.Hex(ink)}; }} .picture .{ClassOf(ink)}-line {{ stroke: {theme.Hex(ink)}; }}"));

    private static void Append(StringBuilder svg, Shape shape, Theme theme)
    {
        switch (shape)
        {
            case Box b:
                Begin(svg, "rect", Fill(b.Ink, theme), ("x", b.X), ("y", b.Y), ("width", b.Width), ("height", b.Height), ("rx", b.Corner));
                svg.Append("/>");
                break;
            case Stroke l:
                Begin(
                    svg, "line", Line(l.Ink, theme), ("x1", l.X1), ("y1", l.Y1), ("x2", l.X2), ("y2", l.Y2), ("stroke-width", l.Width));
                svg.Append("/>");
                break;
            case Disc { Ring: > 0 } d:
                Begin(
                    svg, "circle", $"fill=\"none\" {Line(d.Ink, theme)}", ("cx", d.X), ("cy", d.Y), ("r", d.Radius), ("stroke-width", d.Ring));
                svg.Append("/>");
                break;
            case Disc d:
                Begin(svg, "circle", Fill(d.Ink, theme), ("cx", d.X), ("cy", d.Y), ("r", d.Radius));
                svg.Append("/>");
                break;
            case Words w:
                var bold = w.Bold ? " font-weight=\"700\"" : "";
                var turn = w.Angle == 0 ? "" : $" transform=\"rotate({Number(w.Angle)} {Number(w.X)} {Number(w.Y)})\"";
                var width = Lettering.Width(w.Text, w.Size, w.Bold);
                Begin(
                    svg, "text", $"lengthAdjust=\"spacingAndGlyphs\" {Fill(w.Ink, theme)}{bold}{turn}",
                    ("x", w.X), ("y", w.Y), ("font-size", w.Size), ("textLength", width));
                svg.Append('>').Append(Escape(w.Text)).Append("</text>");
                break;
        }
    }

    private static void Begin(StringBuilder svg, string element, string attributes, params (string Name, float Value)[] numbers)
    {
        svg.Append('<').Append(element).Append(' ').Append(attributes);
        foreach (var (name, value) in numbers)
            svg.Append(' ').Append(name).Append("=\"").Append(Number(value)).Append('"');
    }

    private static string Number(float value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Fill(Ink ink, Theme theme) => $"class=\"{ClassOf(ink)}\" fill=\"{theme.Hex(ink)}\"";

    private static string Line(Ink ink, Theme theme) => $"class=\"{ClassOf(ink)}-line\" stroke=\"{theme.Hex(ink)}\"";

    private static string ClassOf(Ink ink) => $"ink-{ink.ToString().ToLowerInvariant()}";

    // What text holds by then are letters that the font has; these are the ones that markup gives a meaning.
    private static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
}
