namespace AlkBot.Index.Queries;

/// <summary>What is asked of a query tree.</summary>
internal static class QueryRules
{
    // Recursive searches take hardly more than a hundred levels.
    private const int MostNested = 32;

    /// <summary>Refuses a tree that cannot be searched for.</summary>
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
            _ => [],
        };
        foreach (var part in parts)
            EnsureValid(part, depth + 1);
    }
}
