using System.Text;
using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Sources.References;

/// <summary>
/// A file of a reference manager beside a source, <c>x.bib</c>, <c>x.ris</c> or <c>x.csl.json</c>: it says of the source what the source and
/// its manifest do not.
/// </summary>
public static class ReferenceFile
{
    /// <summary>What the names of such files end in.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".bib", ".ris", ".csl.json"];

    /// <summary>The document with what its one reference adds.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <param name="bytes">Its bytes, UTF-8.</param>
    /// <param name="document">The source.</param>
    /// <exception cref="SourceException">The file cannot be read, or holds no reference or several.</exception>
    public static SourceDocument Complete(string fileName, ReadOnlyMemory<byte> bytes, SourceDocument document)
    {
        var known = Read(fileName, bytes);
        var source = document.Source;
        var bibliography = new Dictionary<string, string>(source.Bibliography);
        foreach (var (key, value) in known.Where(k => k.Key != ReferenceKeys.Title && k.Value.Length > 0))
            bibliography.TryAdd(key, value);
        // A source without a title is called after its file.
        var lacksTitle = source.Title == source.FileName || source.Title == Path.GetFileNameWithoutExtension(source.FileName);
        var title = lacksTitle ? known.GetValueOrDefault(ReferenceKeys.Title) ?? source.Title : source.Title;
        return document with { Source = source with { Title = title, Bibliography = bibliography } };
    }

    private static Dictionary<string, string> Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span).TrimStart('\uFEFF');
            var references = fileName.EndsWith(Endings[0], StringComparison.OrdinalIgnoreCase) ? BibTeXReference.ReadAll(text)
                : fileName.EndsWith(Endings[1], StringComparison.OrdinalIgnoreCase) ? RisReference.ReadAll(text)
                : CslReference.ReadAll(text);
            return references.Count == 1
                ? references[0]
                : throw new SourceException($"{fileName}: it holds {references.Count} references; beside a source stands the one of the source.");
        }
        catch (Exception e) when (e is DecoderFallbackException or JsonException or InvalidOperationException)
        {
            throw new SourceException($"{fileName}: it cannot be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
