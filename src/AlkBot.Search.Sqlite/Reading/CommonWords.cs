using AlkBot.Search.Queries;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>
/// Sets the commonest of many alternatives aside, so that only passages with one of the others are weighed. FTS5 weighs every passage
/// that matches, and most of those have nothing but the commonest words. All that words set aside can add to a score is bounded, so
/// the result is the same whenever the last hit scores more than that bound (as in MaxScore: Turtle and Flood, 1995).
/// </summary>
internal static class CommonWords
{
    // With fewer matches to weigh than this, to weigh them all is quick.
    public const int Worthwhile = 20_000;

    // More than this part of what all words can add together, and the last hit seldom scores more than it: on SciFact twenty times
    // over, 59 of 60 queries succeeded with this part, and 45 of 60 with a quarter.
    private const double Part = 0.175;

    // FTS5's bm25() has k1 = 1.2, and no idf below this. https://sqlite.org/fts5.html#the_bm25_function
    private const double MostOfIdf = 2.2;
    private const double LeastIdf = 1e-6;

    /// <summary>A query with the same best hits, each with twice its score; null where it would not be worth while.</summary>
    /// <param name="query">The query.</param>
    /// <param name="count">In how many passages a word is.</param>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="worthwhile">How many matches there have to be.</param>
    /// <returns>The query, and the score that the last hit has to exceed.</returns>
    public static (Query Query, double Bound)? SetAside(Query query, Func<string, int> count, int passages, int worthwhile)
    {
        if (query is not OrQuery { Parts: var parts } || !parts.All(part => part is TermQuery or PhraseQuery or PrefixQuery))
            return null;
        var terms = parts.OfType<TermQuery>().Select(term => (Term: term, Count: count(term.Text))).Where(t => t.Count > 0)
            .OrderByDescending(t => t.Count).ToList();
        if (terms.Sum(t => (long)t.Count) < worthwhile)
            return null;
        var least = parts.OfType<TermQuery>().Min(term => term.Weight);
        var worth = terms.ConvertAll(t => MatchExpression.Copies(t.Term.Weight, least) * MostOfIdf * Idf(t.Count, passages));
        var (bound, most, common) = (0.0, Part * worth.Sum(), 0);
        while (common < terms.Count - 1 && bound + worth[common] <= most)
            bound += worth[common++];
        if (common == 0)
            return null;
        var aside = terms.Take(common).Select(t => t.Term).ToHashSet();
        List<Query> rest = [.. parts.Where(part => part is not TermQuery term || !aside.Contains(term))];
        List<Query> again = [.. parts.Where(part => part is TermQuery term && aside.Contains(term))];
        // What decides stands in both parts and so counts twice; what was set aside is written twice to keep the balance.
        return (new AndQuery([new OrQuery(rest), new OrQuery([.. rest, .. again, .. again])]), bound + (terms.Count * 1e-9));
    }

    private static double Idf(int count, int passages) => Math.Max(LeastIdf, Math.Log((passages - count + 0.5) / (count + 0.5)));
}
