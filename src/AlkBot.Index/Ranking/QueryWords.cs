using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>The words that a query seeks, in its order, with their weights; none of a phrase.</summary>
internal static class QueryWords
{
    public static IReadOnlyList<(string Word, double Weight)> Of(Query query)
    {
        var words = new List<(string, double)>();
        Collect(query, words);
        return words;
    }

    private static void Collect(Query query, List<(string, double)> words)
    {
        switch (query)
        {
            case TermQuery term:
                var reader = new WordReader(term.Text, new char[WordReader.Longest]);
                while (reader.Read())
                    words.Add((reader.Word.ToString(), term.Weight));
                break;
            case AndQuery and:
                Collect(and.Parts, words);
                break;
            case OrQuery or:
                Collect(or.Parts, words);
                break;
        }
    }

    private static void Collect(IReadOnlyList<Query> parts, List<(string, double)> words)
    {
        foreach (var part in parts)
            Collect(part, words);
    }
}
