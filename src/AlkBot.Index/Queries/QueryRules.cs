namespace AlkBot.Index.Queries;

/// <summary>What every engine asks of a query tree.</summary>
public static class QueryRules
{
    // Parsers and recursive searches of engines take hardly more than a hundred levels.
    private const int MostNested = 32;

    /// <summary>Refuses a tree that no engine takes.</summary>
    /// <exception cref="ArgumentException">The tree is nested too deeply or a weight is not a positive number.</exception>
    public static void EnsureValid(Query query) => EnsureValid(query, 0);

    private static void EnsureValid(Query query, int depth)
    {
        if (depth > MostNested)
            throw new ArgumentException($"The query is nested deeper than {MostNested} levels.", nameof(query));
        if (query is TermQuery { Weight: not (> 0 and < double.PositiveInfinity) } term)
            throw new ArgumentException($"The weight {term.Weight} is not a positive number.", nameof(query));
        IReadOnlyList<Query> parts = query switch
        {
            AndQuery and => and.Parts,
            OrQuery or => or.Parts,
            ExceptQuery except => [except.Include, except.Exclude],
            _ => [],
        };
        foreach (var part in parts)
            EnsureValid(part, depth + 1);
    }
}
