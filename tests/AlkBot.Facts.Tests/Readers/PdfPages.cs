using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Writes PDFs as journals set them: lines at places, in points from the lower left corner of an A4 page.</summary>
internal sealed class PdfPages
{
    public const double LeftColumn = 50, RightColumn = 310, Leading = 12;

    private readonly List<List<(double X, double Y, string Text, double Size, bool Bold)>> _pages = [[]];

    public byte[] Bytes
    {
        get
        {
            using var builder = new PdfDocumentBuilder();
            var (plain, bold) = (builder.AddStandard14Font(Standard14Font.TimesRoman), builder.AddStandard14Font(Standard14Font.TimesBold));
            foreach (var lines in _pages)
            {
                var page = builder.AddPage(PageSize.A4);
                foreach (var line in lines)
                    page.AddText(line.Text, line.Size, new PdfPoint(line.X, line.Y), line.Bold ? bold : plain);
            }
            return builder.Build();
        }
    }

    public PdfPages NextPage()
    {
        _pages.Add([]);
        return this;
    }

    public PdfPages Line(double x, double y, string text, double size = 10, bool bold = false)
    {
        _pages[^1].Add((x, y, text, size, bold));
        return this;
    }

    public PdfPages Lines(double x, double y, params string[] lines)
    {
        foreach (var (i, line) in lines.Index())
            Line(x, y - (i * Leading), line);
        return this;
    }
}
