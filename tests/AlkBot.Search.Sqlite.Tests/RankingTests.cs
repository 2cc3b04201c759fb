using AlkBot.Evidence;
using AlkBot.Search.Generations;
using AlkBot.Search.Queries;
using AlkBot.Search.Ranking;
using AlkBot.Testing;
using AlkBot.Testing.Search;

namespace AlkBot.Search.Sqlite.Tests;

/// <summary>With our ranking on top, an engine still owes its callers all that it owes them by itself.</summary>
public sealed class RankedContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new RankedSearchEngine(new SqliteSearchEngine());
}

public sealed class RankingTests : IDisposable
{
    private static readonly string[] Filler =
        [.. Enumerable.Range(1, 40).Select(i => $"Sentence {i} speaks about the weather over hills and lakes.")];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Words_that_stand_together_outrank_the_same_words_far_apart()
    {
        await Best(
            "ligase chaperone",
            ["The ligase was seen. Much later, and after all of the other things that went on there, came a chaperone.",
             "Much later, and after all of the other things that went on there, came it. The ligase chaperone was seen."]);
    }

    [Fact]
    public async Task Another_derivation_of_a_word_outranks_none()
    {
        await Best("proliferative ligase", ["The ligase of every weather.", "The ligase of proliferation."]);
    }

    [Fact]
    public async Task A_typing_error_finds_what_was_meant_beside_what_was_typed_right()
    {
        await Best("crizotinb ligase", ["The ligase and nilotinib.", "The ligase and crizotinib."]);
    }

    [Fact]
    public async Task Headings_that_name_what_is_sought_outrank_others()
    {
        var evidence = new EvidenceBuilder("review").Under("Weather of lakes").Passage("A ligase and a chaperone here.")
            .Under("Ligase and chaperone").Passage("A ligase and a chaperone here.");
        await using var reader = await IndexAsync(evidence.Build());
        (await reader.SearchAsync(new SearchRequest(TextQuery.Of("ligase chaperone")), default))[0].Passage.Id.Ordinal.ShouldBe(2);
    }

    [Fact]
    public async Task Hits_come_by_falling_score_also_beyond_those_ranked_anew_and_equal_ones_in_order()
    {
        string[] passages = [.. Enumerable.Range(0, 150).Select(i => i % 2 == 0 ? "A ligase there." : "A ligase and chaperone.")];
        await using var reader = await IndexAsync(Some.Evidence("review", [.. passages, .. Filler]));
        var hits = await reader.SearchAsync(new SearchRequest(TextQuery.Of("ligase chaperone"), 1000), default);
        hits.Count.ShouldBe(150);
        hits.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
        hits.Take(75).ShouldAllBe(hit => hit.Passage.Id.Ordinal % 2 == 0);
        hits.Take(75).Select(hit => hit.Passage.Id).ShouldBeInOrder();
        (await reader.SearchAsync(new SearchRequest(TextQuery.Of("ligase chaperone"), 7), default)).ShouldBe(hits.Take(7), HitsById);
    }

    [Fact]
    public async Task A_name_is_matched_by_the_engine_alone()
    {
        await using var reader = await IndexAsync(Some.Evidence("review", ["BCR-ABL1 here.", "The BCR-ABL1 and BCR-ABL1.", .. Filler]));
        var query = new OrQuery([new PhraseQuery("BCR-ABL1"), new PhraseQuery("CH5424802 there")]);
        PassageRanker.Ranks(query).ShouldBeFalse();
        (await reader.SearchAsync(new SearchRequest(query), default)).Count.ShouldBe(2);
    }

    [Fact]
    public void Function_words_are_sought_only_where_there_is_nothing_else()
    {
        Words("What is the Role of ALK?").ShouldBe(["what", "role", "alk"]);
        Words("to be or not to be").ShouldBe(["to", "be", "or", "not", "to", "be"]);
        Words(" …? ").ShouldBeEmpty();

        static IEnumerable<string> Words(string text) =>
            TextQuery.Of(text).ShouldBeOfType<OrQuery>().Parts.Cast<TermQuery>().Select(term => term.Text);
    }

    private static readonly IEqualityComparer<Hit> HitsById = EqualityComparer<Hit>.Create(
        (a, b) => a!.Passage.Id == b!.Passage.Id && a.Score.Equals(b.Score), hit => hit.Passage.Id.GetHashCode());

    // The second of the two passages is to come first, wherever they stand.
    private async Task Best(string text, string[] passages)
    {
        await using var reader = await IndexAsync(Some.Evidence("a-review", [.. passages, .. Filler]), Some.Evidence("b-review", Filler));
        (await reader.SearchAsync(new SearchRequest(TextQuery.Of(text), 2), default))[0].Passage.Id.Ordinal.ShouldBe(2);
    }

    private async Task<IIndexReader> IndexAsync(params SourceEvidence[] sources)
    {
        var engine = new RankedSearchEngine(new SqliteSearchEngine());
        await using (var writer = await engine.CreateAsync(_folder.Path, default))
        {
            foreach (var source in sources)
                await writer.AddAsync(source, default);
            await writer.CompleteAsync(default);
        }
        var passages = sources.Sum(s => s.Passages.Count);
        var info = new GenerationInfo("g", DateTimeOffset.UnixEpoch, engine.Name, "f", sources.Length, passages, 0);
        return await engine.OpenAsync(_folder.Path, info, default);
    }
}
