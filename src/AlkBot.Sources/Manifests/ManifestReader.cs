using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Sources.Manifests;

/// <summary>Reads a manifest file strictly: an unknown key or a value of another type is one clear line.</summary>
public static class ManifestReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the manifest.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="utf8Json">Its bytes, with or without a byte order mark.</param>
    /// <exception cref="SourceException">It is not JSON, or not a manifest.</exception>
    public static Manifest Read(string fileName, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json, Options);
            return Read(fileName, StrictObject.Of(fileName, document.RootElement));
        }
        catch (JsonException e)
        {
            var reason = e.Message.ReplaceLineEndings(" ");
            throw new SourceException($"{fileName}: not JSON that can be read: {reason}", e);
        }
    }

    private static Manifest Read(string fileName, StrictObject root)
    {
        var manifest = new Manifest(fileName)
        {
            Title = root.OptionalText("title"),
            Kind = root.OptionalText("kind"),
            Bibliography = root.Texts("bibliography"),
            Catalogue = root.Texts("catalogue"),
            Headings = root.OptionalObjects("headings", Heading),
            Captions = root.OptionalObjects("captions", Caption),
            Tables = root.OptionalObjects("tables", Table),
        };
        root.Close();
        return manifest;
    }

    private static ManifestHeading Heading(StrictObject entry) => entry.Closed(
        new ManifestHeading(entry.Text("title"), entry.OptionalNumber("level", 1, 6) ?? 1, entry.OptionalChoice<SectionRole>("role")));

    private static ManifestCaption Caption(StrictObject entry) =>
        entry.Closed(new ManifestCaption(entry.Text("label"), entry.Text("text")));

    private static ManifestTable Table(StrictObject entry)
    {
        var table = entry.Closed(new ManifestTable(entry.Text("label"), entry.Objects("parts", Part), entry.OptionalText("endsBefore")));
        return table.Parts.Count > 0 ? table : throw entry.Wrong("parts", "is empty", "a table has at least one part, with its headers");
    }

    private static ManifestTablePart Part(StrictObject entry)
    {
        var part = entry.Closed(new ManifestTablePart(entry.OptionalText("title"), entry.TextRows("headers")));
        var width = part.Headers[0].Count;
        if (part.Headers.FirstOrDefault(row => row.Count != width) is { } odd)
        {
            throw entry.Wrong(
                "headers", $"has rows of {width} and {odd.Count} cells", "every header row has one cell a column, \"\" for an empty one");
        }
        if (part.Headers.Any(row => row.All(cell => cell.Length == 0)))
            throw entry.Wrong("headers", "has a row without any text", "leave such a row out");
        return part;
    }
}
