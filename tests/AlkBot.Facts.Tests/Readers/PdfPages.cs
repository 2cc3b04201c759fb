using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Writes PDFs as journals set them: lines at places, in points from the lower left corner of an A4 page.</summary>
internal sealed class PdfPages
{
    public const double LeftColumn = 50, RightColumn = 310, Leading = 12;

    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public PdfPages()
    {
        _plain = _builder.AddStandard14Font(Standard14Font.TimesRoman);
        _bold = _builder.AddStandard14Font(Standard14Font.TimesBold);
        _page = _builder.AddPage(PageSize.A4);
    }

    public byte[] Bytes => _builder.Build();

    public PdfPages NextPage()
    {
        _page = _builder.AddPage(PageSize.A4);
        return this;
    }

    public PdfPages Line(double x, double y, string text, double size = 10, bool bold = false)
    {
        _page.AddText(text, size, new PdfPoint(x, y), bold ? _bold : _plain);
        return this;
    }

    public PdfPages Lines(double x, double y, params string[] lines)
    {
        foreach (var (i, line) in lines.Index())
            Line(x, y - (i * Leading), line);
        return this;
    }
}
