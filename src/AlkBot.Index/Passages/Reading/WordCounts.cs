using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Passages.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneTerm = Lucene.Net.Search.TermQuery;

namespace AlkBot.Index.Passages.Reading;

/// <summary>In how many passages a word is, by its stem.</summary>
internal static class WordCounts
{
    public static int Of(IndexSearcher searcher, string word)
    {
        if (TokenAnalyzer.Parts.TokensOf(word) is not [var stem])
            return 0;
        Term[] places = [new(PassageFields.Text, stem), new(PassageFields.Context, stem)];
        var counts = Array.ConvertAll(places, searcher.IndexReader.DocFreq);
        if (counts.Contains(0))
            return counts.Max();
        var either = new BooleanQuery();
        foreach (var place in places)
            either.Add(new LuceneTerm(place), Occur.SHOULD);
        var count = new TotalHitCountCollector();
        searcher.Search(either, count);
        return count.TotalHits;
    }
}
