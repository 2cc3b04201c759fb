using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Index.Verification;

/// <summary>Checks one source: its passages, then the facts that cite it first and the names that it gives to entities.</summary>
internal sealed class SourceVerifier(GenerationReader reader, SourceRecord record, SourceTexts texts, VerificationTally tally)
{
    private readonly SourceInfo _source = record.Info;

    // By ordinal from 1.
    private readonly List<Span> _passages = [];

    public void Run(CancellationToken cancellationToken)
    {
        foreach (var passage in reader.ReadPassages(record, cancellationToken))
            Check(passage);
        tally.Expect(_passages.Count == _source.Passages, () =>
            $"{_source.Id}: it has {_passages.Count} passages and {_source.Passages} are recorded");
        var findings = reader.ReadFindings(record);
        foreach (var fact in findings.Facts)
            Check(fact, cancellationToken);
        tally.Expect(findings.Facts.Count == _source.Facts, () =>
            $"{_source.Id}: it has {findings.Facts.Count} facts and {_source.Facts} are recorded");
        foreach (var entity in findings.Entities)
            Check(entity, cancellationToken);
        tally.Checked = tally.Checked with { Sources = tally.Checked.Sources + 1, Facts = tally.Checked.Facts + findings.Facts.Count };
    }

    private void Check(Passage passage)
    {
        _passages.Add(passage.Span);
        tally.Expect(passage.Id == new PassageId(_source.Id, _passages.Count), () =>
            $"{passage.Id}: it is the passage number {_passages.Count} of its source");
        tally.Expect(texts.Hold(passage.Span, passage.Text), () => $"{passage.Id}: its text does not stand at {passage.Span}");
        foreach (var sentence in passage.Sentences)
        {
            tally.Expect(sentence.Length > 0 && passage.Span.Contains(sentence), () =>
                $"{passage.Id}: the sentence at {sentence} leaves the passage at {passage.Span}");
        }
        var cells = passage.Row is { } row ? Check(passage.Id, row) : 0;
        tally.Checked = tally.Checked with
        {
            Passages = tally.Checked.Passages + 1,
            Sentences = tally.Checked.Sentences + passage.Sentences.Count,
            Cells = tally.Checked.Cells + cells,
        };
    }

    private int Check(PassageId id, TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            tally.Expect(texts.Hold(cell.Span, cell.Text), () => $"{id}: the cell '{cell.Column}' does not stand at {cell.Span}");
            tally.Expect(cell.HeaderSpans.Count == 0 || texts.Hold(cell.HeaderSpans, cell.Column), () =>
                $"{id}: the header '{cell.Column}' does not stand at {string.Join(", ", cell.HeaderSpans)}");
        }
        foreach (var place in new[] { row.Caption, row.Title }.OfType<Span>())
            tally.Expect(texts.Holds(place), () => $"{id}: the table's caption or title at {place} is outside the text");
        return row.Cells.Count;
    }

    private void Check(Fact fact, CancellationToken cancellationToken)
    {
        tally.Expect(fact.Citations.Count > 0, () => $"Fact {fact.Id} of {fact.Subject} has no citation");
        foreach (var citation in fact.Citations)
        {
            tally.Expect(IsRight(citation, cancellationToken), () =>
                $"Fact {fact.Id} of {fact.Subject}: its quote does not stand at {citation.Span} in {citation.Passage}");
        }
        tally.Checked = tally.Checked with { Citations = tally.Checked.Citations + fact.Citations.Count };
    }

    private void Check(Entity entity, CancellationToken cancellationToken)
    {
        foreach (var name in entity.Names)
        {
            if (name.Citation is not { } citation)
                continue;
            tally.Expect(IsRight(citation, cancellationToken), () =>
                $"{entity.Id}: the name '{name.Text}' does not stand at {citation.Span} in {citation.Passage}");
            tally.Checked = tally.Checked with { Citations = tally.Checked.Citations + 1 };
        }
    }

    private bool IsRight(Citation citation, CancellationToken cancellationToken) => citation.Source == _source.Id
        ? citation.Passage.Ordinal > 0 && citation.Passage.Ordinal <= _passages.Count
            && _passages[citation.Passage.Ordinal - 1].Contains(citation.Span)
            && texts.Hold(citation.Span, citation.Quote)
        : CitationCheck.IsRight(reader.FindPassage(citation.Passage, cancellationToken), citation);
}
