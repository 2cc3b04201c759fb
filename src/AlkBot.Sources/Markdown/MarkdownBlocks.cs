using AlkBot.Sources.Composing;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace AlkBot.Sources.Markdown;

/// <summary>Writes the blocks of a page in order.</summary>
internal sealed class MarkdownBlocks(TextComposer composer)
{
    private int _tables;
    private bool _began;

    /// <summary>The page's title; empty while nothing gave it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Writes the blocks inside <paramref name="container"/>.</summary>
    public void Write(ContainerBlock container)
    {
        foreach (var block in container)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            case HeadingBlock heading:
                Heading(MarkdownInline.Of(heading.Inline), heading.Level);
                break;
            case Table table:
                Write(table);
                break;
            case HtmlBlock html:
                composer.Paragraph(MarkdownInline.OfHtml(html.Lines.ToString()));
                break;
            case CodeBlock code:
                foreach (var line in code.Lines.ToString().Split('\n'))
                    composer.Paragraph(new InlineText().Add(line).ToString());
                break;
            case Footnote note when note.Count > 0:
                Write((ContainerBlock)note);
                break;
            case ContainerBlock inner:
                Write(inner);
                break;
            case LeafBlock { Inline: { } words }:
                composer.Paragraph(MarkdownInline.Of(words));
                _began = true;
                break;
        }
    }

    // A main heading before anything else is the title.
    private void Heading(string words, int level)
    {
        if (Title.Length == 0 && level == 1 && !_began)
        {
            Title = words;
            composer.Title(words);
        }
        else
        {
            composer.Heading(words, level);
        }
        _began = true;
    }

    private void Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var heads = rows.TakeWhile(r => r.IsHeader).Count();
        composer.Table(new Grid($"Table {++_tables}", [.. rows.Take(heads).Select(Cells)], [.. rows.Skip(heads).Select(Cells)]));
    }

    private static List<GridCell> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(cell =>
        new GridCell(string.Join(' ', cell.Descendants<LeafBlock>().Select(b => MarkdownInline.Of(b.Inline))), cell.ColumnSpan, cell.RowSpan))];
}
