using AlkBot.Index.Queries;
using AlkBot.Index.Ranking;
using Lucene.Net.Analysis.Core;

namespace AlkBot.Bench.Retrieval;

/// <summary>Makes a query of running text.</summary>
internal static class TextQuery
{
    /// <summary>Passages with one of the words of <paramref name="text"/>, function words only where there is no other.</summary>
    public static Query Of(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (reader.Read())
            words.Add(reader.Word.ToString());
        var telling = words.FindAll(word => !StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word));
        return new OrQuery([.. (telling.Count > 0 ? telling : words).Select(word => new TermQuery(word))]);
    }
}
