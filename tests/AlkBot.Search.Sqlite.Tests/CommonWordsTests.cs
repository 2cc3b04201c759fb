using AlkBot.Search.Queries;
using AlkBot.Search.Sqlite.Reading;
using AlkBot.Testing;

namespace AlkBot.Search.Sqlite.Tests;

/// <summary>Setting the commonest words aside is quicker and changes no result.</summary>
public sealed class CommonWordsTests
{
    private const int Passages = 1200;

    [Fact]
    public async Task The_best_hits_are_the_same_whether_common_words_are_set_aside_or_not()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20);
        await using (var writer = await new SqliteSearchEngine().CreateAsync(folder.Path, default))
        {
            await writer.AddAsync(Some.Evidence("review", [.. Enumerable.Range(0, Passages).Select(_ => Text(random, 30))]), default);
            await writer.CompleteAsync(default);
        }
        using var connection = new ReadConnection(Path.Combine(folder.Path, "index.db"));
        var setAside = 0;
        for (var i = 0; i < 200; i++)
        {
            List<Query> terms = [.. Text(random, 6).Split(' ').Select((word, place) => new TermQuery(word, i % 3 == 0 ? place + 1 : 1))];
            if (i % 5 == 0)
                terms.Add(new PhraseQuery(Text(random, 2)));
            var request = new SearchRequest(new OrQuery(terms), 10 + (i % 20));
            if (CommonWords.SetAside(request.Query, word => StemCounts.Of(connection, word), Passages, 0) is not null)
                setAside++;
            var all = PassageSearch.Run(connection, request, Passages, int.MaxValue);
            var quick = PassageSearch.Run(connection, request, Passages, 0);
            quick.Select(hit => hit.Passage.Id).ShouldBe(all.Select(hit => hit.Passage.Id));
            foreach (var (a, b) in quick.Zip(all))
                a.Score.ShouldBe(b.Score, 1e-9);
        }
        setAside.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Words_are_set_aside_only_among_alternatives_and_where_there_are_many_matches()
    {
        var query = new OrQuery([new TermQuery("common"), new TermQuery("rare")]);
        CommonWords.SetAside(query, Count, Passages, 100).ShouldNotBeNull();
        CommonWords.SetAside(query, Count, Passages, 2000).ShouldBeNull();
        CommonWords.SetAside(new AndQuery(query.Parts), Count, Passages, 100).ShouldBeNull();
        CommonWords.SetAside(new OrQuery([query, new TermQuery("rare")]), Count, Passages, 100).ShouldBeNull();
        CommonWords.SetAside(new OrQuery([new TermQuery("common")]), Count, Passages, 100).ShouldBeNull();

        static int Count(string word) => word == "common" ? 1000 : 10;
    }

    // Word n is n times rarer than the first, about as in a language.
    private static string Text(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => $"w{(int)Math.Pow(2000, random.NextDouble())}x"));
}
