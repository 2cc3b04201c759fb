using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Util;

namespace AlkBot.Index.Ranking;

/// <summary>The commonest words of languages other than English, as Lucene's analysers leave them out.</summary>
public static class StopWords
{
    private static readonly CharArraySet[] Lists =
    [
        GermanAnalyzer.DefaultStopSet, FrenchAnalyzer.DefaultStopSet, SpanishAnalyzer.DefaultStopSet, ItalianAnalyzer.DefaultStopSet,
        PortugueseAnalyzer.DefaultStopSet, DutchAnalyzer.DefaultStopSet,
    ];

    /// <summary>How many of these words, in lower case, are among the commonest of one language.</summary>
    public static int MostOfOneLanguage(IReadOnlyCollection<string> words) => Lists.Max(list => words.Count(word => list.Contains(word)));
}
