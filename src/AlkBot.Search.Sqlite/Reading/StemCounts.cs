using AlkBot.Search.Ranking;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>In how many passages a word is, by its stem.</summary>
internal static class StemCounts
{
    public static int Of(ReadConnection connection, string word)
    {
        var (before, last) = Words.SplitLast(word);
        if (last.Length == 0 || Words.SplitLast(before).Last.Length > 0)
            return 0;
        using var rows = connection.Query("SELECT passages FROM stem WHERE term = $1", PorterStemmer.Stem(WordFolding.Fold(last)));
        return rows.Read() ? rows.GetInt32(0) : 0;
    }
}
