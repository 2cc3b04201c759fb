using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace AlkBot.Sources.Pdf;

/// <summary>
/// Reads what a PDF's pages print. It trusts the file nowhere, and runs where taking too long or too much ends itself alone.
/// </summary>
internal static class PdfExtraction
{
    // Fewer letters a page than this are a stamp on a picture.
    private const int FewLetters = 20;

    public static PdfText Read(byte[] bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Refused("the PDF is encrypted; save it without a password");
        }
#pragma warning disable CA1031 // The parser ends in any exception on a broken file.
        catch (Exception e) when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
#pragma warning restore CA1031
        {
            return Refused("the PDF is broken; open it in a viewer and save it anew");
        }
    }

    private static PdfText Read(PdfDocument document)
    {
        if (document.NumberOfPages > SourceLimits.PdfPages)
        {
            return Refused($"the PDF has {document.NumberOfPages} pages, and may have {SourceLimits.PdfPages}; divide it");
        }
        var (pages, blank, letters) = (new List<IReadOnlyList<Word>>(), new List<int>(), 0);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            var words = WordsOf(page);
            var here = words.Sum(w => w.Letters.Count);
            letters += here;
            if (here < FewLetters && page.NumberOfImages > 0)
                blank.Add(number);
            pages.Add(words);
        }
        if (letters == 0 || letters < FewLetters * blank.Count)
            return Refused("the PDF holds pictures of pages and no text, as a scan does; read its text with OCR first");
        var gutters = PageColumns.Gutters(pages);
        var (kept, leftOut) = RunningHeads.Drop([.. pages.Select((words, page) => PageLines.Of(page + 1, words, gutters[page]))]);
        var blocks = new Paragraphing([.. kept.SelectMany(lines => lines)]).Run();
        return new PdfText(document.NumberOfPages, blocks, [.. Remarks(blank, leftOut)]);
    }

    private static IEnumerable<string> Remarks(List<int> blank, int leftOut)
    {
        if (leftOut > 0)
            yield return $"left out {leftOut} lines that return at the top or the bottom of pages";
        if (blank.Count > 0)
            yield return $"found no text on the pages {string.Join(", ", blank.Take(20))}, which hold pictures";
    }

    // What runs up the margin is no part of the text.
    private static List<Word> WordsOf(Page page) =>
    [
        .. NearestNeighbourWordExtractor.Instance.GetWords(DuplicateOverlappingTextProcessor.Get(page.Letters))
            .Where(w => w.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(w.Text)),
    ];

    private static PdfText Refused(string reason) => new(0, [], [], reason);
}
