using AlkBot.Evidence;
using AlkBot.Sources;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>What holds for every document, whatever it says.</summary>
internal static class SpanAssertions
{
    /// <summary>Every passage, sentence, cell and header is a slice of the canonical text.</summary>
    public static void ShouldSliceToItsTexts(this SourceDocument document)
    {
        var text = document.Source.Text;
        document.Passages.ShouldNotBeEmpty();
        for (var i = 0; i < document.Passages.Count; i++)
        {
            var passage = document.Passages[i];
            passage.Id.ShouldBe(new PassageId(document.Source.Id, i + 1));
            passage.Span.Slice(text).ShouldBe(passage.Text);
            passage.Text.ShouldNotBeEmpty();
            passage.Text.Trim().ShouldBe(passage.Text);
            if (i > 0)
                passage.Span.Start.ShouldBeGreaterThanOrEqualTo(document.Passages[i - 1].Span.End);
            ShouldCover(passage);
            foreach (var cell in passage.Row?.Cells ?? [])
                ShouldSlice(text, passage, cell);
        }
    }

    /// <summary>The characters, white space aside, that no passage, heading, header or part title holds.</summary>
    public static string Uncovered(this SourceDocument document)
    {
        var rows = document.Passages.Select(p => p.Row).OfType<TableRow>().ToList();
        var spans = document.Passages.Select(p => p.Span)
            .Concat(document.Headings.Select(h => h.Span))
            .Concat(rows.SelectMany(r => r.Cells).SelectMany(c => c.HeaderSpans))
            .Concat(rows.Select(r => r.Title).OfType<Span>());
        var left = document.Source.Text.ToCharArray();
        foreach (var span in spans)
            Array.Fill(left, ' ', span.Start, span.Length);
        return string.Concat(new string(left).Where(c => !char.IsWhiteSpace(c)));
    }

    private static void ShouldCover(Passage passage)
    {
        passage.Sentences[0].Start.ShouldBe(passage.Span.Start);
        passage.Sentences[^1].End.ShouldBe(passage.Span.End);
        for (var i = 1; i < passage.Sentences.Count; i++)
            passage.Slice(new Span(passage.Sentences[i - 1].End, passage.Sentences[i].Start)).ShouldBeNullOrWhiteSpace();
    }

    private static void ShouldSlice(string text, Passage passage, TableCell cell)
    {
        cell.Span.Slice(text).ShouldBe(cell.Text);
        string.Join(' ', cell.HeaderSpans.Select(h => h.Slice(text))).ShouldBe(cell.Column);
        passage.Span.Contains(cell.Span).ShouldBe(!cell.Continued);
    }
}
