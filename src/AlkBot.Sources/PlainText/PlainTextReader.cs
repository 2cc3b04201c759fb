using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Layout;
using AlkBot.Sources.Passages;

namespace AlkBot.Sources.PlainText;

/// <summary>
/// Reads plain text, flattened into one line or not. The canonical text is the file itself, byte order mark included. What the manifest
/// does not tell of the structure is guessed, and every guess is a remark of the source.
/// </summary>
public sealed class PlainTextReader : ISourceReader
{
    /// <inheritdoc />
    public bool CanRead(SourceFile file) => Path.GetExtension(file.Name).ToLowerInvariant() is ".txt" or ".text" or "";

    /// <inheritdoc />
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        if (file.Bytes.Length > SourceLimits.TextBytes)
        {
            throw new SourceException(
                $"{file.Place}: the text has {file.Bytes.Length} bytes, and a plain text at most {SourceLimits.TextBytes}; divide it.");
        }
        var text = Utf8Text.Decode(file);
        if (LinesAndSentences(text) > SourceLimits.Sentences)
        {
            throw new SourceException(
                $"{file.Place}: the text has more than {SourceLimits.Sentences} lines and sentences; divide the file.");
        }
        var id = file.Id;
        var layout = LayoutFinder.Find(text, manifest ?? new Manifest(file.Name), file.Name);
        var passages = PassageAssembler.Assemble(file, text, layout.Blocks);
        var source = new Source(id, layout.Title, layout.Kind, file.Name, file.Sha256, text)
        {
            Bibliography = manifest?.Origin ?? new Dictionary<string, string>(),
            Remarks = manifest?.CatalogueRemark is { } remark ? [.. layout.Remarks, remark] : layout.Remarks,
            TextIsFile = true,
        };
        return new SourceDocument(source, passages) { Headings = [.. layout.Blocks.OfType<HeadingBlock>().Select(b => b.Heading)] };
    }

    // Before the layout is guessed, which looks at each of them.
    private static int LinesAndSentences(string text)
    {
        var count = 0;
        for (var i = 1; i < text.Length; i++)
            count += text[i] == '\n' || (text[i] == ' ' && text[i - 1] is '.' or '!' or '?') ? 1 : 0;
        return count;
    }
}
