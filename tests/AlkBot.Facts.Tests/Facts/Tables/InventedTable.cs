using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Text;
using AlkBot.Sources;

namespace AlkBot.Facts.Tests.Facts.Tables;

/// <summary>A table of a review that nobody wrote, as a document of its own.</summary>
internal sealed class InventedTable
{
    private readonly SourceId _source = SourceId.Parse("invented");
    private readonly StringBuilder _text = new();
    private readonly List<Passage> _passages = [];
    private readonly List<TableCell> _headers = [];
    private readonly List<TableCell> _above = [];
    private readonly Span? _title;

    public InventedTable(string? title, params string[] headers)
    {
        var start = _text.Length;
        _title = title is null ? null : Write(title);
        foreach (var header in headers)
        {
            var span = Write(header);
            _headers.Add(new TableCell(header, [span], span, header));
        }
        Pass(PassageKind.TableHead, start, null);
    }

    public string Text => _text.ToString();

    /// <summary>Adds a row; null leaves a cell empty, and "^" continues the cell above.</summary>
    public InventedTable Row(params string?[] cells)
    {
        var start = _text.Length;
        var row = new List<TableCell>();
        for (var c = 0; c < cells.Length; c++)
        {
            if (cells[c] == "^")
                row.Add(_above.Last(cell => cell.Column == _headers[c].Column) with { Continued = true });
            else if (cells[c] is { } text)
                row.Add(new TableCell(_headers[c].Column, _headers[c].HeaderSpans, Write(text), text));
        }
        _above.AddRange(row.Where(cell => !cell.Continued));
        Pass(PassageKind.TableRow, start, new TableRow("Table 1", null, _title, row));
        return this;
    }

    public IReadOnlyList<Fact> Facts()
    {
        var source = new Source(_source, "Invented", "review", "invented.txt", new string('0', 64), Text);
        var document = new SourceDocument(source, _passages);
        var found = new EntityFinder(Lexicon.Empty).Find(document);
        var context = new ExtractionContext(document, found.Entities, found.Mentions);
        return new FactMerger(context.Entities).Merge(TableRules.All.SelectMany(rule => rule.Extract(context)));
    }

    private Span Write(string text)
    {
        var start = _text.Length;
        _text.Append(text).Append(' ');
        return new Span(start, start + text.Length);
    }

    private void Pass(PassageKind kind, int start, TableRow? row)
    {
        var span = new Span(start, _text.Length - 1);
        _passages.Add(new Passage(new PassageId(_source, _passages.Count + 1), kind, ["Table 1"], span, span.Slice(Text), [span]) { Row = row });
    }
}
