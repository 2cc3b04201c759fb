using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Sentences;
using AlkBot.Sources.Tables;

namespace AlkBot.Sources.Passages;

/// <summary>Makes passages of a text and its blocks.</summary>
internal sealed class PassageAssembler
{
    private readonly SourceId _source;
    private readonly string _text;
    private readonly List<Passage> _passages = [];
    private readonly Sections _sections = new();
    private readonly Dictionary<string, Span> _captions;
    private readonly bool _hasHeadings;
    private readonly bool _hasTitle;

    private PassageAssembler(SourceId source, string text, IReadOnlyList<Block> blocks)
    {
        (_source, _text) = (source, text);
        _hasHeadings = blocks.OfType<HeadingBlock>().Any();
        _hasTitle = blocks.OfType<TitleBlock>().Any();
        _captions = blocks.OfType<CaptionBlock>().GroupBy(c => c.Label).ToDictionary(g => g.Key, g => g.First().Span);
    }

    /// <summary>The passages in the order of the text.</summary>
    /// <param name="file">What the text was read from.</param>
    /// <param name="text">Its canonical text.</param>
    /// <param name="blocks">What is no running text, in order and apart from one another.</param>
    /// <exception cref="SourceException">There are more sentences and cells than a source may have.</exception>
    public static IReadOnlyList<Passage> Assemble(SourceFile file, string text, IReadOnlyList<Block> blocks)
    {
        var assembler = new PassageAssembler(file.Id, text, blocks);
        var at = 0;
        foreach (var block in blocks)
        {
            assembler.Run(new Span(at, block.Span.Start));
            assembler.Add(block);
            at = block.Span.End;
        }
        assembler.Run(new Span(at, text.Length));
        if (assembler._passages.Sum(p => p.Sentences.Count + (p.Row?.Cells.Count ?? 0)) > SourceLimits.Sentences)
            throw new SourceException($"{file.Place}: it has more than {SourceLimits.Sentences} sentences and cells; divide the file.");
        return assembler._passages;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                Add(PassageKind.Title, [title.Span]);
                break;
            case HeadingBlock heading:
                _sections.Enter(heading);
                break;
            case CaptionBlock caption:
                Add(PassageKind.Caption, SentenceSplitter.Split(_text, caption.Span), caption.Label);
                break;
            case TableBlock table:
                Rows(table);
                break;
            case ParagraphBlock paragraph when Role == SectionRole.References:
                Add(PassageKind.Reference, [paragraph.Span]);
                break;
            case ParagraphBlock paragraph:
                Add(ProseKind, paragraph.Span, paragraph.Under?.Slice(_text));
                break;
            case ReferenceBlock reference:
                Add(PassageKind.Reference, [reference.Span]);
                break;
            case GridBlock grid:
                Rows(grid);
                break;
        }
    }

    private void Run(Span run)
    {
        if (Role == SectionRole.References)
        {
            foreach (var entry in ReferenceEntries.In(_text, run))
                Add(PassageKind.Reference, [entry]);
            return;
        }
        foreach (var paragraph in Paragraphs.In(_text, run))
            Add(ProseKind, paragraph);
    }

    private SectionRole Role => _sections.Role ?? (_hasTitle && _hasHeadings ? SectionRole.Abstract : SectionRole.Body);

    private PassageKind ProseKind => Role switch
    {
        SectionRole.Abstract => PassageKind.Abstract,
        SectionRole.BackMatter => PassageKind.BackMatter,
        _ => PassageKind.Text,
    };

    private void Add(PassageKind kind, Span paragraph, string? under = null)
    {
        foreach (var group in SentenceGroups.Of(_text, SentenceSplitter.Split(_text, paragraph)))
            Add(kind, group, under);
    }

    private void Rows(GridBlock grid)
    {
        if (grid.Head.Count > 0)
            Add(PassageKind.TableHead, [.. grid.Head], grid.Label);
        foreach (var line in grid.Rows)
        {
            if (line.Cells.Count == 0)
            {
                Add(PassageKind.TableHead, [line.Line], grid.Label);
                continue;
            }
            // "Median, months" tells nothing without the title above it, "Overall survival".
            var label = line.Title is { } title ? $"{grid.Label}: {title.Slice(_text)}" : grid.Label;
            Add(PassageKind.TableRow, [line.Line], label, new TableRow(grid.Label, grid.Caption, line.Title, line.Cells));
        }
    }

    private void Rows(TableBlock table)
    {
        Span? caption = _captions.TryGetValue(table.Label, out var span) ? span : null;
        foreach (var part in table.Parts)
        {
            Head(table, part);
            foreach (var cells in TableRows.Read(_text, part))
            {
                var own = cells.Where(cell => !cell.Continued).ToList();
                var row = new TableRow(table.Label, caption, part.Title, cells);
                Add(PassageKind.TableRow, [new Span(own[0].Span.Start, own[^1].Span.End)], table.Label, row);
            }
        }
    }

    // A part without headers of its own has those of the part before, which are a passage already.
    private void Head(TableBlock table, TablePart part)
    {
        var above = _passages.Count > 0 ? _passages[^1].Span.End : 0;
        var headers = part.Columns.SelectMany(c => c.HeaderSpans).Where(h => h.Start >= above).ToList();
        List<Span> sentences = part.Title is { } title && title.Start >= above ? [title] : [];
        if (headers.Count > 0)
            sentences.Add(new Span(headers.Min(h => h.Start), headers.Max(h => h.End)));
        if (sentences.Count > 0)
            Add(PassageKind.TableHead, sentences, table.Label);
    }

    private void Add(PassageKind kind, IReadOnlyList<Span> sentences, string? label = null, TableRow? row = null)
    {
        var span = new Span(sentences[0].Start, sentences[^1].End);
        var path = label is null ? _sections.Path : [.. _sections.Path, label];
        var id = new PassageId(_source, _passages.Count + 1);
        _passages.Add(new Passage(id, kind, path, span, span.Slice(_text), sentences) { Row = row });
    }
}
