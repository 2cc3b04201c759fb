namespace AlkBot.Index.Passages;

/// <summary>The fields of the documents. A document is a source, a source's text, a passage, a fact, an entity, or what one source says of an entity.</summary>
internal static class Fields
{
    /// <summary>What the document is: one of the six words below.</summary>
    public const string Type = "type";
    public const string SourceType = "source";
    public const string TextType = "text";
    public const string PassageType = "passage";
    public const string FactType = "fact";
    public const string EntityType = "entity";
    public const string SourceEntityType = "sourceEntity";

    /// <summary>The slug of the source that it belongs to.</summary>
    public const string Source = "in";

    /// <summary>What engines keep unsearched; see <see cref="AlkBot.Index.Storage.Stored"/>.</summary>
    public const string Detail = "detail";

    // A source.
    public const string Title = "title";
    public const string SourceKind = "sourceKind";
    public const string File = "file";
    public const string Sha256 = "sha256";
    public const string TextLength = "textLength";
    public const string TextIsFile = "textIsFile";
    public const string Passages = "passages";
    public const string Facts = "facts";

    // A source's text.
    public const string Content = "content";

    // A passage: its words, stemmed; those of its headings and headers, stemmed; and, in the last of several that were written together,
    // the words of all of them as they are, for prefixes.
    public const string Text = "words";
    public const string Context = "context";
    public const string Word = "word";
    public const string Kind = "kind";
    public const string Ordinal = "ordinal";
    public const string Start = "start";
    public const string End = "end";

    // A fact; the order is that in which facts are answered.
    public const string Subject = "subject";
    public const string SubjectType = "subjectType";
    public const string Predicate = "predicate";
    public const string Value = "value";
    public const string Target = "target";
    public const string Rule = "rule";
    public const string Order = "order";

    // An entity, found by the keys of its names.
    public const string Entity = "entity";
    public const string TypeOfEntity = "entityType";
    public const string Name = "name";
    public const string Shown = "shown";
}
