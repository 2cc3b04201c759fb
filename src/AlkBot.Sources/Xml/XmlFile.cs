using System.Xml;
using System.Xml.Linq;
using AlkBot.Evidence;

namespace AlkBot.Sources.Xml;

/// <summary>
/// Reads XML that nobody vouches for: the DTD is passed over, nothing outside the file is opened, and depth and number of nodes are
/// limited before anything is kept of it.
/// </summary>
internal static class XmlFile
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = 4L * SourceLimits.FileBytes,
    };

    /// <summary>The local name of the root element, as far as the file's beginning tells; null when it is no XML.</summary>
    public static string? RootOf(SourceFile beginning) => RootOf(beginning, out _);

    /// <summary>The same, with the reason where there is none.</summary>
    public static string? RootOf(SourceFile beginning, out string problem)
    {
        problem = "there is no element in it.";
        try
        {
            using var reader = XmlReader.Create(new StringReader(XmlText.Glance(beginning.Bytes.Span)), Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException e)
        {
            problem = NotWellFormed(e);
            return null;
        }
    }

    /// <summary>The root element, white space kept.</summary>
    /// <exception cref="SourceException">The file is not well-formed or exceeds a limit; the message has the line.</exception>
    public static XElement Load(SourceFile file)
    {
        using var reader = Open(file);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>
    /// The elements of these local names inside the root element, at any depth but in none of each other, each read when it is asked
    /// for: no more than one is in memory.
    /// </summary>
    /// <exception cref="SourceException">The file is not well-formed or exceeds a limit; the message has the line.</exception>
    public static IEnumerable<XElement> Inside(SourceFile file, params string[] names)
    {
        using var reader = Open(file);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName))
                yield return (XElement)XNode.ReadFrom(reader);
            else
                reader.Read();
        }
    }

    // A reader at the root element, of a text that was read to its end already and is right.
    private static XmlReader Open(SourceFile file)
    {
        var xml = NamedEntities.ToNumeric(XmlText.Decode(file), file);
        try
        {
            Check(xml, file);
        }
        catch (XmlException e)
        {
            throw new SourceException($"{file.Place}: {NotWellFormed(e)}", e);
        }
        var reader = XmlReader.Create(new StringReader(xml), Settings);
        reader.MoveToContent();
        return reader;
    }

    private static void Check(string xml, SourceFile file)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        for (var nodes = 0; reader.Read(); nodes += 1 + reader.AttributeCount)
        {
            if (reader.Depth > SourceLimits.Depth)
                throw Beyond(reader, file, $"elements stand more than {SourceLimits.Depth} deep in one another");
            if (nodes > SourceLimits.Nodes)
                throw Beyond(reader, file, $"there are more than {SourceLimits.Nodes} elements; divide the file");
            file.Cancellation.ThrowIfCancellationRequested();
        }
    }

    private static SourceException Beyond(XmlReader reader, SourceFile file, string what) =>
        new($"{file.Place}: line {((IXmlLineInfo)reader).LineNumber}: {what}.");

    // The reader's own words end with the place, which stands at the front already.
    private static string NotWellFormed(XmlException e)
    {
        var message = e.Message.ReplaceLineEndings(" ");
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return $"line {e.LineNumber}: not well-formed XML: {(place > 0 ? message[..place] : message)}";
    }
}
