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
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.Width} {picture.Height}" """);
        svg.Append(CultureInfo.InvariantCulture, $"""width="{picture.Width}" height="{picture.Height}" role="img" """);
        svg.Append(CultureInfo.InvariantCulture, $"""aria-label="{Escape(picture.Alternative)}" font-family="DejaVu Sans Condensed, system-ui, sans-serif">""");
        Append(svg, new Box(0, 0, picture.Width, picture.Height, 0, Ink.Back), theme);
        foreach (var shape in picture.Shapes)
            Append(svg, shape, theme);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The rules that colour pictures of a page by <paramref name="theme"/>.</summary>
    public static string Style(Theme theme) => string.Join(
        '\n', Enum.GetValues<Ink>().Select(i => $".picture .{ClassOf(i)} {{ fill: {theme.Hex(i)}; }} .picture .{ClassOf(i)}-line {{ stroke: {theme.Hex(i)}; }}"));

    private static void Append(StringBuilder svg, Shape shape, Theme theme)
    {
        switch (shape)
        {
            case Box b:
                svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{b.X:0.#}" y="{b.Y:0.#}" width="{b.Width:0.#}" height="{b.Height:0.#}" rx="{b.Corner:0.#}" {Fill(b.Ink, theme)}/>""");
                break;
            case Stroke l:
                svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{l.X1:0.#}" y1="{l.Y1:0.#}" x2="{l.X2:0.#}" y2="{l.Y2:0.#}" {Line(l.Ink, l.Width, theme)}/>""");
                break;
            case Disc { Ring: > 0 } d:
                svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{d.X:0.#}" cy="{d.Y:0.#}" r="{d.Radius:0.#}" fill="none" {Line(d.Ink, d.Ring, theme)}/>""");
                break;
            case Disc d:
                svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{d.X:0.#}" cy="{d.Y:0.#}" r="{d.Radius:0.#}" {Fill(d.Ink, theme)}/>""");
                break;
            case Words w:
                Append(svg, w, theme);
                break;
        }
    }

    private static void Append(StringBuilder svg, Words w, Theme theme)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{w.X:0.#}" y="{w.Y:0.#}" font-size="{w.Size:0.#}" {Fill(w.Ink, theme)}""");
        if (w.Bold)
            svg.Append(" font-weight=\"700\"");
        if (w.Angle != 0)
            svg.Append(CultureInfo.InvariantCulture, $""" transform="rotate({w.Angle:0.#} {w.X:0.#} {w.Y:0.#})" """);
        svg.Append(CultureInfo.InvariantCulture, $""" textLength="{Lettering.Width(w.Text, w.Size, w.Bold):0.#}" lengthAdjust="spacingAndGlyphs">{Escape(w.Text)}</text>""");
    }

    private static string Fill(Ink ink, Theme theme) => $"class=\"{ClassOf(ink)}\" fill=\"{theme.Hex(ink)}\"";

    private static string Line(Ink ink, float width, Theme theme) =>
        string.Create(CultureInfo.InvariantCulture, $"class=\"{ClassOf(ink)}-line\" stroke=\"{theme.Hex(ink)}\" stroke-width=\"{width:0.#}\"");

    private static string ClassOf(Ink ink) => $"ink-{ink.ToString().ToLowerInvariant()}";

    // What text holds by then are letters that the font has; these are the ones that markup gives a meaning.
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
