namespace AlkBot.Facts.Curated;

/// <summary>An entry of a file of curated facts. Keys other than these are an error.</summary>
internal sealed record CuratedFact
{
    /// <summary>The entity, as <c>type:key</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>A name of <see cref="Evidence.Predicates"/>.</summary>
    public required string Predicate { get; init; }

    /// <summary>The value as printed, as short as it is whole.</summary>
    public required string Value { get; init; }

    /// <summary>What the value holds for; keys from <see cref="Evidence.QualifierNames"/>.</summary>
    public Dictionary<string, string>? Qualifiers { get; init; }

    /// <summary>The entity that the value names, as <c>type:key</c>.</summary>
    public string? Target { get; init; }

    /// <summary>The words the fact rests on, when one quote is enough.</summary>
    public CuratedQuote? Quote { get; init; }

    /// <summary>The words the fact rests on, those that state the value first.</summary>
    public List<CuratedQuote>? Quotes { get; init; }
}
