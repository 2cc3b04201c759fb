using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using AlkBot.Index.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LucenePhrase = Lucene.Net.Search.PhraseQuery;
using LuceneQuery = Lucene.Net.Search.Query;
using LuceneTerm = Lucene.Net.Search.TermQuery;
using PhraseQuery = AlkBot.Index.Queries.PhraseQuery;
using Query = AlkBot.Index.Queries.Query;
using TermQuery = AlkBot.Index.Queries.TermQuery;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Makes Lucene's queries of a query tree. Nothing is parsed: every text goes through the analysis that passages went through.</summary>
internal static class QueryTranslation
{
    // A word of the passage itself counts more than one of its headings.
    private const float ContextWeight = 0.4f;

    // Trees come from code and from what a person types, both of them short; Lucene's own limit would only break long texts.
    static QueryTranslation() => BooleanQuery.MaxClauseCount = int.MaxValue;

    /// <summary>The query that finds what <paramref name="query"/> describes.</summary>
    public static LuceneQuery Of(Query query) => query switch
    {
        TermQuery term => Term(term),
        PhraseQuery phrase => InBothFields(TokenAnalyzer.Parts.TokensOf(phrase.Text), Phrase),
        AndQuery and => Joined(and.Parts.Select(Of), Occur.MUST),
        OrQuery or => Joined(or.Parts.Select(Of), Occur.SHOULD),
        _ => throw new ArgumentException($"A query of type {query.GetType().Name} has no translation.", nameof(query)),
    };

    private static LuceneQuery Term(TermQuery term)
    {
        var parts = TokenAnalyzer.Parts.TokensOf(term.Text);
        LuceneQuery found = InBothFields(parts, Phrase);
        // A name typed with a hyphen may be printed without one, and the other way round.
        if (parts.Count > 1 && TokenAnalyzer.Joined.TokensOf(term.Text) is [var joined])
            found = new DisjunctionMaxQuery([found, InBothFields([joined], Phrase)], tieBreakerMultiplier: 0);
        found.Boost = (float)term.Weight;
        return found;
    }

    private static BooleanQuery InBothFields(IReadOnlyList<string> tokens, Func<string, IReadOnlyList<string>, LuceneQuery> inField)
    {
        if (tokens.Count == 0)
            return Nothing();
        var context = inField(PassageFields.Context, tokens);
        context.Boost = ContextWeight;
        return Joined([inField(PassageFields.Text, tokens), context], Occur.SHOULD);
    }

    private static LuceneQuery Phrase(string field, IReadOnlyList<string> tokens)
    {
        if (tokens.Count == 1)
            return new LuceneTerm(new Term(field, tokens[0]));
        var phrase = new LucenePhrase();
        foreach (var token in tokens)
            phrase.Add(new Term(field, token));
        return phrase;
    }

    private static BooleanQuery Joined(IEnumerable<LuceneQuery> parts, Occur occur)
    {
        var query = Nothing();
        foreach (var part in parts)
            query.Add(part, occur);
        return query;
    }

    // A query without clauses matches nothing.
    private static BooleanQuery Nothing() => new(disableCoord: true);
}
