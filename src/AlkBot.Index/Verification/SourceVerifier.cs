using AlkBot.Evidence;

namespace AlkBot.Index.Verification;

/// <summary>Checks one source: its passages, then the facts that cite it first.</summary>
internal sealed class SourceVerifier(IIndexReader reader, SourceInfo source, SourceTexts texts, VerificationTally tally)
{
    // By ordinal from 1.
    private readonly List<Span> _passages = [];

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var passage in reader.StreamPassagesAsync(source.Id, cancellationToken).ConfigureAwait(false))
            Check(passage);
        tally.Expect(_passages.Count == source.Passages, () =>
            $"{source.Id}: it has {_passages.Count} passages and {source.Passages} are recorded");
        var facts = 0;
        await foreach (var fact in reader.StreamFactsAsync(source.Id, cancellationToken).ConfigureAwait(false))
        {
            facts++;
            await CheckAsync(fact, cancellationToken).ConfigureAwait(false);
        }
        tally.Expect(facts == source.Facts, () => $"{source.Id}: it has {facts} facts and {source.Facts} are recorded");
        tally.Checked = tally.Checked with { Sources = tally.Checked.Sources + 1, Facts = tally.Checked.Facts + facts };
    }

    private void Check(Passage passage)
    {
        _passages.Add(passage.Span);
        tally.Expect(passage.Id == new PassageId(source.Id, _passages.Count), () =>
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

    private async ValueTask CheckAsync(Fact fact, CancellationToken cancellationToken)
    {
        tally.Expect(fact.Citations.Count > 0, () => $"Fact {fact.Id} of {fact.Subject} has no citation");
        foreach (var citation in fact.Citations)
        {
            var right = citation.Source == source.Id
                ? IsRight(citation)
                : await CitationCheck.IsRightAsync(reader, citation, cancellationToken).ConfigureAwait(false);
            tally.Expect(right, () =>
                $"Fact {fact.Id} of {fact.Subject}: its quote does not stand at {citation.Span} in {citation.Passage}");
        }
        tally.Checked = tally.Checked with { Citations = tally.Checked.Citations + fact.Citations.Count };
    }

    private bool IsRight(Citation citation) =>
        citation.Passage.Ordinal > 0 && citation.Passage.Ordinal <= _passages.Count
        && _passages[citation.Passage.Ordinal - 1].Contains(citation.Span)
        && texts.Hold(citation.Span, citation.Quote);
}
