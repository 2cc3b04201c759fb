using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace AlkBot.Index.Ranking;

/// <summary>Porter's stemmer (https://tartarus.org/martin/PorterStemmer), as Lucene has it.</summary>
public static class PorterStemmer
{
    private static readonly WholeWord Analyzer = new();

    /// <summary>The stem of a word in lower case without diacritics.</summary>
    public static string Stem(string word)
    {
        using var stream = Analyzer.GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var stem = stream.IncrementToken() ? term.ToString() : word;
        stream.End();
        return stem;
    }

    private sealed class WholeWord : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var word = new KeywordTokenizer(reader);
            return new TokenStreamComponents(word, new PorterStemFilter(word));
        }
    }
}
