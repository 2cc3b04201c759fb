using AlkBot.Search.Ranking;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Tests;

/// <summary>Counts are looked up by our stems among those of FTS5, so both have to be the same.</summary>
public sealed class StemmingTests
{
    // Of every rule and of every way to miss it at least one, beside the words of the first page of any review.
    private const string Words = """
        caresses ponies ties caress cats gas bus feed agreed freed bled plastered motoring sing thing conflated conflate troubled sized
        hopping tanned falling hissing fizzed failing filing happy sky cry enjoy relational conditional rational valenci hesitanci
        digitizer conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness
        hopefulness callousness formaliti sensitiviti sensibiliti apology biology oncological triplicate formative formalize electriciti
        electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment
        dependent adoption communion homologou communism activate angulariti homologous effective bowdlerize probate rate cease controll
        roll kinase kinases inhibitor inhibitors inhibition inhibited inhibiting phosphorylation phosphorylated mutation mutated mutant
        resistance resistant sensitivity therapies therapy studies study ion ions ly6c il2 p53 yes eye eyes bye by be 1151tins us ss sss
        ated ing eding ality yy syzygy toy toys dying dyed ying ies sses ational izations generalizations oscillators ation ous ness
        """;

    [Fact]
    public void Our_stems_are_those_of_FTS5()
    {
        string[] words = [.. Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        words.ShouldAllBe(word => PorterStemmer.Stem(word) == StemOfFts5(word));
    }

    private static string StemOfFts5(string word)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute($"""
            CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE v USING fts5vocab(t, row);
            INSERT INTO t VALUES('{word}');
            """);
        return (string)connection.Scalar("SELECT term FROM v")!;
    }
}
