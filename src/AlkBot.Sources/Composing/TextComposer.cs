using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Passages;

namespace AlkBot.Sources.Composing;

/// <summary>
/// Composes the canonical text of a source whose file is no plain text, and keeps what each stretch of it is. Blocks are parted by an
/// empty line, rows of a table stand a line each, and within a block there is no line break.
/// </summary>
/// <param name="file">The file, for messages.</param>
internal sealed class TextComposer(SourceFile file)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<string> _remarks = [];

    /// <summary>How long the text is so far.</summary>
    public int Length => _text.Length;

    /// <summary>Notes what could not be read or was guessed, once.</summary>
    public void Remark(string remark)
    {
        if (!_remarks.Contains(remark))
            _remarks.Add(remark);
    }

    /// <summary>The title of the source.</summary>
    public void Title(string words) => Write(words, span => new TitleBlock(span));

    /// <summary>A heading; level 1 is a main section.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="level">Its level.</param>
    /// <param name="role">What its section is; null to go by its words.</param>
    /// <param name="number">The number before it, where it has one.</param>
    public void Heading(string words, int level, SectionRole? role = null, string number = "") =>
        Write(words.Length == 0 ? "" : $"{number} {words}".TrimStart(),
            span => new HeadingBlock(new Heading(words, level, span), role));

    /// <summary>A paragraph, list item or line of a form; null when it has no words.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="under">The line that it goes on from, which is part of its section's path; null where there is none.</param>
    public Span? Paragraph(string words, Span? under = null) => Write(words, span => new ParagraphBlock(span, under));

    /// <summary>The caption of a figure or table, or a note under it.</summary>
    public Span? Caption(string label, string words) => Write(words, span => new CaptionBlock(span, label));

    /// <summary>An entry of the list of references.</summary>
    public void Reference(string words) => Write(words, span => new ReferenceBlock(span));

    /// <summary>A table.</summary>
    public void Table(Grid grid, Span? caption = null)
    {
        var from = _text.Length;
        Part();
        if (new GridWriter(_text).Write(grid, caption) is { } block)
            _blocks.Add(block);
        else
            _text.Length = from;
        CheckLength();
    }

    /// <summary>The document.</summary>
    /// <param name="title">The title to show.</param>
    /// <param name="kind">What the source is, in one word.</param>
    /// <param name="bibliography">What the source says of its origin.</param>
    /// <exception cref="SourceException">Nothing was written.</exception>
    public SourceDocument Build(string title, string kind, IReadOnlyDictionary<string, string> bibliography)
    {
        if (_blocks.Count == 0)
            throw new SourceException($"{file.Place}: there is no text in it.");
        if (bibliography.TryGetValue(SourceStatus.Key, out var status))
            Remark($"the source is {status}");
        var text = _text.ToString();
        var source = new Source(file.Id, title, kind, file.Name, file.Sha256, text)
        {
            Bibliography = bibliography,
            Remarks = _remarks,
        };
        var passages = PassageAssembler.Assemble(file, text, _blocks);
        if (passages.Count == 0)
            throw new SourceException($"{file.Place}: there is no text under its headings.");
        return new SourceDocument(source, passages) { Headings = [.. _blocks.OfType<HeadingBlock>().Select(b => b.Heading)] };
    }

    private Span? Write(string words, Func<Span, Block> blockOf)
    {
        if (words.Length == 0)
            return null;
        Part();
        var span = new Span(_text.Length, _text.Length + words.Length);
        _text.Append(words);
        _blocks.Add(blockOf(span));
        CheckLength();
        return span;
    }

    private void Part()
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
    }

    private void CheckLength()
    {
        file.Cancellation.ThrowIfCancellationRequested();
        if (_text.Length > SourceLimits.TextLength)
            throw new SourceException($"{file.Place}: its text has more than {SourceLimits.TextLength} characters; divide the file.");
    }
}
