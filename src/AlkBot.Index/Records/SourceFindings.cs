using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Records;

/// <summary>What was found in one source.</summary>
/// <param name="Entities">The entities as that source alone names them.</param>
/// <param name="Facts">The facts that cite it first, in the order of answers.</param>
internal sealed record SourceFindings(IReadOnlyList<Entity> Entities, IReadOnlyList<Fact> Facts)
{
    public static void Write(RecordWriter record, IReadOnlyCollection<Entity> entities, IReadOnlyCollection<Fact> facts)
    {
        record.List(entities, entity =>
        {
            record.Text(entity.Id.ToString());
            record.Text(entity.Name);
            record.List(entity.Names, name =>
            {
                record.Text(name.Text);
                record.Number((int)name.Origin);
                record.Optional(name.Kind, record.Text);
                record.Optional(name.Citation, citation => Write(record, citation));
            });
        });
        record.List(facts, fact =>
        {
            record.Text(fact.Subject.ToString());
            record.Text(fact.Predicate);
            record.Text(fact.Value);
            record.Optional(fact.Target?.ToString(), record.Text);
            record.Text(fact.Rule);
            record.Texts(fact.Qualifiers);
            record.List(fact.Citations, citation => Write(record, citation));
        });
    }

    public static SourceFindings Read(RecordReader record) => new(
        record.List(() => new Entity(
            EntityId.Parse(record.SharedText()), record.SharedText(),
            record.List(() => new EntityName(
                record.SharedText(), (NameOrigin)record.Number(), record.Optional(record.SharedText),
                record.Optional(() => ReadCitation(record)))))),
        record.List(() => ReadFact(record)));

    private static Fact ReadFact(RecordReader record)
    {
        var (subject, predicate, value) = (EntityId.Parse(record.SharedText()), record.SharedText(), record.SharedText());
        var (target, rule) = (record.Optional(record.SharedText), record.SharedText());
        return new Fact(subject, predicate, value, record.Texts(), record.List(() => ReadCitation(record)))
        {
            Target = target is null ? null : EntityId.Parse(target),
            Rule = rule,
        };
    }

    private static void Write(RecordWriter record, Citation citation)
    {
        record.Text(citation.Source.Value);
        record.Number(citation.Passage.Ordinal);
        record.Text(citation.Section);
        record.Span(citation.Span);
        record.Text(citation.Quote);
    }

    private static Citation ReadCitation(RecordReader record) => new(
        new PassageId(SourceId.Parse(record.SharedText()), record.Number()), record.SharedText(), record.Span(), record.SharedText());
}
