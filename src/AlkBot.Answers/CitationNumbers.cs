using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>Numbers citations from 1 in the order in which they are first asked for; the same span of a source keeps its number.</summary>
internal sealed class CitationNumbers
{
    private readonly Dictionary<(SourceId Source, Span Span, string? Generation), int> _numbers = [];
    private readonly List<NumberedCitation> _list = [];

    /// <summary>The citations numbered so far.</summary>
    public IReadOnlyList<NumberedCitation> List => _list;

    /// <summary>The numbers of <paramref name="citations"/> of one generation's text, ascending, each once.</summary>
    public IReadOnlyList<int> Of(IEnumerable<Citation> citations, string? generation = null) =>
        [.. citations.Select(c => NumberOf(c, generation)).Distinct().Order()];

    private int NumberOf(Citation citation, string? generation)
    {
        var key = (citation.Source, citation.Span, generation);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = _list.Count + 1;
        _numbers[key] = number;
        var (start, end) = (citation.Span.Start, citation.Span.End);
        _list.Add(new NumberedCitation(number, citation.Source.Value, citation.Section, start, end, citation.Quote)
        {
            Passage = citation.Passage,
            Generation = generation,
        });
        return number;
    }
}
