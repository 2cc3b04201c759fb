using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;
using AlkBot.Pages.Links;
using AlkBot.Pages.Texts;

namespace AlkBot.Pages.Sources;

/// <summary>Makes views of the sources of one generation.</summary>
/// <param name="library">The generation.</param>
/// <param name="signature">What further links into the same source are valid by; null where none is needed.</param>
internal sealed class SourceViews(Library library, LinkSignature? signature)
{
    private const int MostFacts = 25;

    /// <summary>The page of a source that shows <paramref name="cited"/>, or else the part at <paramref name="at"/>.</summary>
    public SourceView Of(SourceInfo source, Span? cited, int at, CancellationToken cancellationToken)
    {
        var text = library.ReadText(source.Id) ?? "";
        var marked = new MarkedText(text, cited);
        List<Passage> passages = [.. library.ReadPassages(source.Id, cancellationToken)];
        var parts = TextParts.Of(TextBlocks.Of(text, passages));
        var shown = TextParts.IndexOf(parts, marked.Cited?.Start ?? at);
        return new SourceView(
            ShownText.Of(source.Title),
            SourceDetails.Of(source, library.Generation),
            source.Bibliography.GetValueOrDefault("status") is { } status ? ShownText.Of(status) : null,
            marked,
            parts[shown],
            [.. parts.Select((part, n) => new PartLink(n + 1, n == shown ? null : AddressOf(source, part)))],
            marked.Cited is { } span ? Place(source, span, text, passages.Where(p => p.Span.Overlaps(span)).ToList()) : null);
    }

    private string AddressOf(SourceInfo source, IReadOnlyList<TextBlock> part) =>
        SourceAddress.Of(source.Id, signature, part.Count == 0 ? 0 : part[0].Span.Start);

    private CitedPlace Place(SourceInfo source, Span span, string text, List<Passage> passages)
    {
        var quote = span.Slice(text);
        var section = passages.Count > 0 ? passages[0].Section : "between passages";
        var page = source.PageAt(span.Start) is { } number ? $", p. {number}" : "";
        List<Fact> facts = [.. FactsOfPassages.Of(library).In(passages.Select(p => p.Id))];
        return new CitedPlace(
            span, ShownText.Of(quote), ShownText.Of(section + page), SourceAddress.Of(source.Id, span, quote, signature), ShownText.Of(Reference.Of(source, span, quote)),
            [.. facts.Take(MostFacts).Select(f => Stated(f, passages))], Math.Max(0, facts.Count - MostFacts))
        {
            Proves = [.. facts.Where(f => f.Citations.Any(c => c.Source == source.Id && c.Span == span)).Select(f => ShownText.Of(f.Value)).Distinct()],
        };
    }

    private StatedFact Stated(Fact fact, List<Passage> passages)
    {
        var here = fact.Citations.Where(c => passages.Exists(p => p.Id == c.Passage)).ToList();
        var citation = here.Find(c => c.Quote.Contains(fact.Value, StringComparison.Ordinal)) ?? here[0];
        return new StatedFact(
            ShownText.Of(library.NameOf(fact.Subject)), FactText.Label(fact.Predicate), ShownText.Of(FactText.Of(fact)),
            SourceAddress.Of(citation.Source, citation.Span, signature));
    }
}
