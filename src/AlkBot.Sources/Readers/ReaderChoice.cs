using AlkBot.Evidence;
using AlkBot.Sources.Html;
using AlkBot.Sources.Jats;
using AlkBot.Sources.Markdown;
using AlkBot.Sources.Pdf;
using AlkBot.Sources.PlainText;
using AlkBot.Sources.PubMed;
using AlkBot.Sources.Registry;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Readers;

/// <summary>Finds the reader of a file by what the file holds; its name decides only between kinds of text that look alike.</summary>
internal static class ReaderChoice
{
    /// <summary>How many bytes of a file's beginning tell its kind.</summary>
    public const int Beginning = 64 * 1024;

    // Text last: it takes what has no form of its own.
    private static readonly ISourceReader[] All =
    [
        new RegistryJsonReader(), new RegistryXmlReader(), new JatsReader(), new PubMedReader(), new HtmlReader(),
        new MarkdownReader(), new PlainTextReader(),
    ];

    private static readonly (byte[] Magic, string Kind)[] Foreign =
    [
        ("PK\u0003\u0004"u8.ToArray(), "an archive or office document; unpack it, or save it as text"),
        ([0x1F, 0x8B], "compressed; unpack it first"),
        ("BZh"u8.ToArray(), "compressed; unpack it first"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "compressed; unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed; unpack it first"),
    ];

    /// <summary>The reader for a file.</summary>
    /// <param name="beginning">The file, or its first bytes.</param>
    /// <param name="pdf">Where it is taken apart if it is a PDF; here where nothing is said.</param>
    /// <exception cref="SourceException">There is none; the message says what the file looks like.</exception>
    public static ISourceReader For(SourceFile beginning, IPdfText? pdf = null)
    {
        foreach (var (magic, kind) in Foreign)
        {
            if (beginning.Bytes.Span.StartsWith(magic))
                throw new SourceException($"{beginning.Name}: the file is {kind}.");
        }
        var pages = new PdfReader(pdf ?? new PdfTextHere());
        return pages.CanRead(beginning) ? pages : Array.Find(All, reader => reader.CanRead(beginning)) ?? throw Unknown(beginning);
    }

    private static SourceException Unknown(SourceFile file)
    {
        var text = XmlText.Glance(file.Bytes.Span).TrimStart();
        if (!text.StartsWith('<'))
            return new SourceException($"{file.Name}: there is no reader for it; {Known}.");
        return XmlFile.RootOf(file, out var problem) is { } root
            ? new SourceException($"{file.Name}: it is XML of a kind that is not known, <{root}>; {Known}.")
            : new SourceException($"{file.Name}: {problem}");
    }

    private const string Known =
        "sources are text (.txt), Markdown (.md), HTML, PDF, JATS and PubMed XML, and records of ClinicalTrials.gov";
}
