using System.Text;
using AlkBot.Search.Queries;
using AlkBot.Search.Ranking;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>
/// Writes a query tree as an FTS5 expression. Every text becomes an FTS5 string, of which FTS5 makes a phrase of its words and
/// nothing else; a string without words matches nothing.
/// </summary>
internal sealed class MatchExpression
{
    // FTS5's parser holds about a hundred open parentheses.
    private const int MostNested = 32;

    // FTS5 has no weights of terms, but a term written twice counts twice.
    private const int MostCopies = 8;

    private const string Nothing = "\"\"";

    private readonly Func<string, IReadOnlyList<string>> _wordsBeginningWith;
    private readonly double _least;

    private MatchExpression(Query query, Func<string, IReadOnlyList<string>> wordsBeginningWith)
    {
        _wordsBeginningWith = wordsBeginningWith;
        _least = LeastWeight(query, 0);
    }

    /// <summary>The expression for <paramref name="query"/>.</summary>
    /// <param name="query">The query tree.</param>
    /// <param name="wordsBeginningWith">The words of the index that begin with a folded text.</param>
    /// <exception cref="ArgumentException">The tree is nested too deeply or a weight is not a positive number.</exception>
    public static string Of(Query query, Func<string, IReadOnlyList<string>> wordsBeginningWith) =>
        new MatchExpression(query, wordsBeginningWith).Write(query);

    /// <summary>How often a term is written that weighs <paramref name="weight"/> where the least weighs <paramref name="least"/>.</summary>
    public static int Copies(double weight, double least) => (int)Math.Clamp(Math.Round(weight / least), 1, MostCopies);

    private string Write(Query query) => query switch
    {
        TermQuery term => Weighted(Quoted(term.Text), term.Weight),
        PhraseQuery phrase => Quoted(phrase.Text),
        PrefixQuery prefix => Prefix(prefix.Text),
        AndQuery and => Joined(" AND ", and.Parts),
        OrQuery or => Joined(" OR ", or.Parts),
        ExceptQuery except => $"({Write(except.Include)} NOT {Write(except.Exclude)})",
        _ => throw new ArgumentException($"A query of type {query.GetType().Name} has no translation.", nameof(query)),
    };

    private string Joined(string conjunction, IReadOnlyList<Query> parts) =>
        parts.Count == 0 ? Nothing : $"({string.Join(conjunction, parts.Select(Write))})";

    private string Weighted(string text, double weight)
    {
        var copies = Copies(weight, _least);
        return copies == 1 ? text : $"({string.Join(" OR ", Enumerable.Repeat(text, copies))})";
    }

    private string Prefix(string text)
    {
        var (before, last) = Words.SplitLast(text);
        if (last.Length == 0)
            return Nothing;
        var words = _wordsBeginningWith(WordFolding.Fold(last));
        return words.Count == 0 ? Nothing : $"({string.Join(" OR ", words.Select(word => Quoted($"{before} {word}")))})";
    }

    private static double LeastWeight(Query query, int depth)
    {
        if (depth > MostNested)
            throw new ArgumentException($"The query is nested deeper than {MostNested} levels.", nameof(query));
        return query switch
        {
            TermQuery { Weight: > 0 and < double.PositiveInfinity } term => term.Weight,
            TermQuery term => throw new ArgumentException($"The weight {term.Weight} is not a positive number.", nameof(query)),
            AndQuery and => Least(and.Parts, depth),
            OrQuery or => Least(or.Parts, depth),
            ExceptQuery except => Least([except.Include, except.Exclude], depth),
            _ => double.PositiveInfinity,
        };
    }

    private static double Least(IEnumerable<Query> parts, int depth) =>
        parts.Select(part => LeastWeight(part, depth + 1)).DefaultIfEmpty(double.PositiveInfinity).Min();

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            // The expression ends at a NUL, wherever it stands.
            if (char.IsControl(c))
                quoted.Append(' ');
            else if (c == '"')
                quoted.Append("\"\"");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
