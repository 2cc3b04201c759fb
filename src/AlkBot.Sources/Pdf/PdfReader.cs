using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Composing;

namespace AlkBot.Sources.Pdf;

/// <summary>
/// Reads a PDF. The canonical text is what its pages print, in the order of reading; words that a line's end parted are whole in it.
/// </summary>
/// <param name="text">Where the file is taken apart.</param>
internal sealed class PdfReader(IPdfText text) : ISourceReader
{
    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => file.Bytes.Span.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        var pdf = text.Read(file.Bytes, file.Cancellation);
        if (pdf.Refusal is { } refusal)
            throw new SourceException($"{file.Place}: {refusal}.");
        var composer = new TextComposer(file);
        var (pages, title) = (new List<int> { 0 }, "");
        for (var i = 0; i < pdf.Blocks.Count;)
        {
            var block = pdf.Blocks[i];
            while (pages.Count < block.Page)
                pages.Add(composer.Length);
            if (block.Kind == PdfBlockKind.Caption)
            {
                var rows = pdf.Blocks.Skip(i + 1).TakeWhile(b => b.Kind == PdfBlockKind.Row).ToList();
                Table(composer, block, rows);
                i += 1 + rows.Count;
                continue;
            }
            Write(composer, block);
            title = block.Kind == PdfBlockKind.Title ? block.Text : title;
            pages.AddRange(block.PageStarts.Select(start => composer.Length - block.Text.Length + start));
            i++;
        }
        foreach (var remark in pdf.Remarks)
            composer.Remark(remark);
        if (title.Length == 0)
            composer.Remark("found no title; the file's name stands for it");
        var document = composer.Build(title.Length > 0 ? title : file.Name, "article", new Dictionary<string, string>());
        return document with { Source = document.Source with { Pages = pages } };
    }

    private static void Write(TextComposer composer, PdfBlock block)
    {
        switch (block.Kind)
        {
            case PdfBlockKind.Title:
                composer.Title(block.Text);
                break;
            case PdfBlockKind.Heading:
                var words = block.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ');
                composer.Heading(words, block.Level, SectionRoles.Of(words), block.Text[..^words.Length].Trim());
                break;
            default:
                composer.Paragraph(block.Text.Replace('\t', ' '));
                break;
        }
    }

    // Cells count only where each row has one for each column: a wrapped cell would stand in another row's place.
    private static void Table(TextComposer composer, PdfBlock caption, List<PdfBlock> rows)
    {
        var label = LabelOf(caption.Text);
        var span = composer.Caption(label, caption.Text);
        var cells = rows.ConvertAll(r => r.Text.Split('\t'));
        if (cells.Count > 1 && cells.TrueForAll(row => row.Length == cells[0].Length))
        {
            composer.Table(new Grid(label, [GridCell.Row(cells[0])], [.. cells.Skip(1).Select(row => GridCell.Row(row))]), span);
            return;
        }
        foreach (var row in rows)
            composer.Paragraph(row.Text.Replace('\t', ' '));
        if (rows.Count > 0)
            composer.Remark($"could not tell the cells of {label} apart; its lines are read as text");
    }

    // "Table 2. Outcomes": its first two words.
    private static string LabelOf(string caption)
    {
        var words = caption.Split(' ', 3);
        return string.Join(' ', words.Take(2)).TrimEnd('.', ':', '|', '–', '—');
    }
}
