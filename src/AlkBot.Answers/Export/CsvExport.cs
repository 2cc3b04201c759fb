using System.Globalization;
using AlkBot.Evidence;

namespace AlkBot.Answers.Export;

/// <summary>A citation a row, with the fact it supports; see RFC 4180.</summary>
internal sealed class CsvExport(IReadOnlyDictionary<EntityId, Entity> entities, Func<Citation, int?> pageOf)
    : FactExport(entities, pageOf)
{
    private static readonly string[] Header =
    [
        "fact", "subject", "name", "predicate", "value", "qualifiers", "target", "rule",
        "citation", "source", "passage", "section", "start", "end", "quote", "page",
    ];

    public override async Task WriteAsync(IReadOnlyList<Fact> facts, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(CsvRow.Of(Header).AsMemory(), cancellationToken);
        foreach (var row in facts.SelectMany(RowsOf))
            await output.WriteAsync(CsvRow.Of(row).AsMemory(), cancellationToken);
    }

    private IEnumerable<string[]> RowsOf(Fact fact) => fact.Citations.Select((citation, place) => new[]
    {
        fact.Id, fact.Subject.ToString(), NameOf(fact.Subject), fact.Predicate, fact.Value,
        string.Join("; ", Ordered(fact.Qualifiers).Select(q => $"{q.Key}={q.Value}")), fact.Target?.ToString() ?? "", fact.Rule,
        Number(place + 1), citation.Source.Value, citation.Passage.ToString(), citation.Section,
        Number(citation.Span.Start), Number(citation.Span.End), citation.Quote, PageOf(citation) is { } page ? Number(page) : "",
    });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
