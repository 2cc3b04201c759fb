using AlkBot.Evidence;
using AlkBot.Index.Storage;
using Lucene.Net.Documents;
using static Lucene.Net.Documents.Field;

namespace AlkBot.Index.Passages.Writing;

/// <summary>Makes documents of what is to be found again.</summary>
internal static class Documents
{
    /// <summary>A source and its text.</summary>
    public static IEnumerable<Document> Of(Source source, int passages, int facts)
    {
        yield return SourceOf(source, passages, facts);
        yield return TextOf(source);
    }

    /// <summary>The facts of a source and what it says of entities, one after the other.</summary>
    public static IEnumerable<Document> OfFindings(SourceEvidence evidence)
    {
        foreach (var fact in evidence.Facts)
            yield return Of(fact, evidence.Source.Id);
        foreach (var entity in evidence.Entities)
            yield return Of(entity, evidence.Source.Id);
    }

    /// <summary>An entity, found by any of its names.</summary>
    public static Document Of(Entity entity)
    {
        var document = new Document
        {
            Key(Fields.Type, Fields.EntityType),
            Key(Fields.Entity, entity.Id.ToString(), Store.YES),
            Key(Fields.TypeOfEntity, entity.Id.Type.ToString()),
            new StoredField(Fields.Shown, entity.Name),
            new StoredField(Fields.Detail, Stored.Detail(entity)),
        };
        foreach (var key in entity.Names.Select(name => NameKey.Of(name.Text)).Where(key => key.Length > 0).Distinct())
            document.Add(Key(Fields.Name, key));
        return document;
    }

    // Nothing but its source finds it; the entity of all sources is found by its id and its names.
    private static Document Of(Entity entity, SourceId source) => new()
    {
        Key(Fields.Type, Fields.SourceEntityType),
        Key(Fields.Source, source.Value),
        new StoredField(Fields.Entity, entity.Id.ToString()),
        new StoredField(Fields.Shown, entity.Name),
        new StoredField(Fields.Detail, Stored.Detail(entity)),
    };

    private static Document SourceOf(Source source, int passages, int facts) => new()
    {
        Key(Fields.Type, Fields.SourceType),
        Key(Fields.Source, source.Id.Value, Store.YES),
        new StoredField(Fields.Title, source.Title),
        new StoredField(Fields.SourceKind, source.Kind),
        new StoredField(Fields.File, source.FileName),
        new StoredField(Fields.Sha256, source.Sha256),
        new StoredField(Fields.TextLength, source.Text.Length),
        new StoredField(Fields.TextIsFile, source.TextIsFile ? 1 : 0),
        new StoredField(Fields.Passages, passages),
        new StoredField(Fields.Facts, facts),
        new StoredField(Fields.Detail, Stored.Detail(source)),
    };

    private static Document TextOf(Source source) => new()
    {
        Key(Fields.Type, Fields.TextType),
        Key(Fields.Source, source.Id.Value),
        new StoredField(Fields.Content, source.Text),
    };

    private static Document Of(Fact fact, SourceId source)
    {
        var document = new Document
        {
            Key(Fields.Type, Fields.FactType),
            Key(Fields.Source, source.Value),
            Key(Fields.Subject, fact.Subject.ToString(), Store.YES),
            Key(Fields.SubjectType, fact.Subject.Type.ToString()),
            Key(Fields.Predicate, fact.Predicate, Store.YES),
            new StoredField(Fields.Value, fact.Value),
            new StoredField(Fields.Rule, fact.Rule),
            new StoredField(Fields.Detail, Stored.Detail(fact)),
            new BinaryDocValuesField(Fields.Order, FactOrder.KeyOf(fact, source)),
        };
        if (fact.Target is { } target)
            document.Add(Key(Fields.Target, target.ToString(), Store.YES));
        return document;
    }

    private static StringField Key(string field, string value, Store store = Store.NO) => new(field, value, store);
}
