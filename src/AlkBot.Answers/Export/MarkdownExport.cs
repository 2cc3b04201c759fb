using System.Text;
using AlkBot.Evidence;
using static AlkBot.Answers.Export.MarkdownText;

namespace AlkBot.Answers.Export;

/// <summary>A document to read: a heading an entity, a line a fact, and below it each quote with its place.</summary>
internal sealed class MarkdownExport(IReadOnlyDictionary<EntityId, Entity> entities, Func<Citation, int?> pageOf)
    : FactExport(entities, pageOf)
{
    public override async Task WriteAsync(IReadOnlyList<Fact> facts, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("# Facts");
        foreach (var ofType in facts.GroupBy(f => f.Subject.Type))
        {
            await output.WriteLineAsync($"\n## {ofType.Key}");
            foreach (var ofSubject in ofType.GroupBy(f => f.Subject))
                await output.WriteLineAsync(SectionOf(ofSubject.Key, ofSubject).AsMemory(), cancellationToken);
        }
    }

    private string SectionOf(EntityId subject, IEnumerable<Fact> facts)
    {
        var section = new StringBuilder($"\n### {Escape(NameOf(subject))}\n");
        foreach (var fact in facts)
        {
            var label = Predicates.Find(fact.Predicate)?.Label ?? fact.Predicate;
            var qualifiers = string.Join("; ", Ordered(fact.Qualifiers).Select(q => $"{q.Key}: {q.Value}"));
            section.Append($"\n- **{Escape(label)}:** {Escape(fact.Value)}{(qualifiers.Length > 0 ? $" ({Escape(qualifiers)})" : "")}\n");
            foreach (var citation in fact.Citations)
                section.Append($"  - “{Escape(citation.Quote)}” — {Escape(citation.Section)}, {PlaceOf(citation)}{citation.Passage}, {citation.Span}\n");
        }
        return section.ToString().TrimEnd('\n');
    }

    private string PlaceOf(Citation citation) => PageOf(citation) is { } page ? $"p. {page}, " : "";
}
