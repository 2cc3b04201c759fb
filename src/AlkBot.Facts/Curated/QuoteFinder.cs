using AlkBot.Evidence;
using AlkBot.Facts.Text;
using AlkBot.Sources;
using AlkBot.Sources.Quotation;

namespace AlkBot.Facts.Curated;

/// <summary>Finds the place that a quote means: inside one passage, and only one.</summary>
internal sealed class QuoteFinder(SourceDocument document, PassagePlaces places)
{
    private readonly string _text = document.Source.Text;

    /// <summary>The citation of <paramref name="quote"/>; null, and what is wrong, when no or no single place is meant.</summary>
    public Citation? Find(CuratedQuote quote, out string problem)
    {
        problem = "";
        if (quote.Text.Length == 0)
            return Refuse("a quote is empty.", out problem);
        var from = 0;
        if (quote.After is { } after)
        {
            var at = _text.IndexOf(after, StringComparison.Ordinal);
            if (at < 0)
                return Refuse(NotFound("the 'after' text", after), out problem);
            from = at + after.Length;
        }
        var found = Occurrences(quote.Text, from).ToList();
        if (found.Count == 0)
            return Refuse(NotFound("the quote", quote.Text), out problem);
        if (quote.After is null && quote.Occurrence is null && found.Count > 1)
        {
            var count = $"the quote {Shown(quote.Text)} occurs {found.Count} times; say which with 'occurrence' or 'after'.";
            return Refuse(count, out problem);
        }
        var wanted = quote.Occurrence ?? 1;
        if (wanted < 1 || wanted > found.Count)
            return Refuse($"the quote {Shown(quote.Text)} has no occurrence {wanted}; it occurs {found.Count} times.", out problem);
        var span = found[wanted - 1];
        return places.Holding(span) is { } passage
            ? Citation.Of(passage, span)
            : Refuse($"the quote {Shown(quote.Text)} runs over more than one passage; split it into 'quotes'.", out problem);
    }

    private IEnumerable<Span> Occurrences(string quote, int from)
    {
        var next = from;
        while (_text.IndexOf(quote, next, StringComparison.Ordinal) is var at and >= 0)
        {
            yield return new Span(at, at + quote.Length);
            next = at + 1;
        }
    }

    private string NotFound(string what, string quote) =>
        $"{what} {Shown(quote)} is not in {document.Source.FileName}; the nearest text there is {Shown(NearestText.Of(quote, _text))}.";

    private static string Shown(string text) => $"\"{text.ReplaceLineEndings(" ")}\"";

    private static Citation? Refuse(string what, out string problem)
    {
        problem = what;
        return null;
    }
}
