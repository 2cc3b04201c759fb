using AlkBot.Evidence;
using AlkBot.Index.Queries;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
{
    [Fact]
    public async Task A_better_match_scores_higher_and_comes_first()
    {
        var reader = await IndexPassagesAsync(
            "One of many things that were said of kinases in that long and winding report about other matters altogether.",
            "Kinases phosphorylate kinases.");
        var hits = await reader.SearchAsync(new SearchRequest(Term("kinases")), default);
        hits.Select(h => h.Passage.Id.Ordinal).ShouldBe([2, 1]);
        hits[0].Score.ShouldBeGreaterThan(hits[1].Score);
        hits[1].Score.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_rare_word_counts_more_than_a_common_one()
    {
        var reader = await IndexPassagesAsync("The weather changed.", "The chaperone changed.");
        (await FindAsync(reader, Any(Term("weather"), Term("chaperone"))))[0].ShouldBe(2);
    }

    [Fact]
    public async Task A_passage_that_matches_more_of_the_alternatives_is_better()
    {
        var reader = await IndexPassagesAsync("Chaperone one two.", "Chaperone and ligase.", "Ligase one two.");
        (await FindAsync(reader, Any(Term("chaperone"), Term("ligase"))))[0].ShouldBe(2);
    }

    [Fact]
    public async Task A_greater_weight_outranks_its_sibling()
    {
        var reader = await IndexPassagesAsync("Chaperone one two.", "Ligase one two.");
        (await FindAsync(reader, Any(new TermQuery("chaperone"), new TermQuery("ligase", 3)))).ShouldBe([2, 1]);
        (await FindAsync(reader, Any(new TermQuery("chaperone", 0.5), new TermQuery("ligase", 0.25)))).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Equal_matches_come_in_the_order_of_their_passages()
    {
        var reader = await IndexAsync(
            Some.Evidence("a-review", ["A ligase.", "The ligase.", .. Filler]), Some.Evidence("b-review", "One ligase.", "Two ligase."));
        var hits = await reader.SearchAsync(new SearchRequest(Term("ligase")), default);
        hits.Select(h => h.Passage.Id.ToString()).ShouldBe(["a-review:1", "a-review:2", "b-review:1", "b-review:2"]);
        hits.Select(h => h.Score).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_limit_keeps_the_best()
    {
        var reader = await IndexPassagesAsync("A word about ligase here.", "Ligase ligase.", "Some more words of a ligase there.");
        var hits = await reader.SearchAsync(new SearchRequest(Term("ligase"), 1), default);
        hits.ShouldHaveSingleItem().Passage.Id.Ordinal.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task A_limit_out_of_range_is_refused(int limit)
    {
        var reader = await IndexPassagesAsync("A ligase.");
        await Should.ThrowAsync<ArgumentException>(async () => await reader.SearchAsync(new SearchRequest(Term("ligase"), limit), default));
    }

    [Fact]
    public async Task A_filter_keeps_a_source()
    {
        var reader = await IndexAsync(
            new EvidenceBuilder("a-review").Passage("A ligase.").Passage("Fig. 1. A ligase.", PassageKind.Caption)
                .Passage("Doe J. Ligase.", PassageKind.Reference).Build(),
            Some.Evidence("b-review", ["A ligase.", .. Filler]));
        (await Ids(new SearchRequest(Term("ligase")) { Source = SourceId.Parse("b-review") })).ShouldBe(["b-review:1"]);
        (await Ids(new SearchRequest(Term("ligase")) { Source = SourceId.Parse("unknown") })).ShouldBeEmpty();

        async Task<IEnumerable<string>> Ids(SearchRequest request) =>
            (await reader.SearchAsync(request, default)).Select(h => h.Passage.Id.ToString());
    }

    [Fact]
    public async Task Passages_are_counted_by_word_whatever_its_inflection()
    {
        var reader = await IndexAsync(
            new EvidenceBuilder("a-review").Passage("One mutation, another mutation.").Passage("Two mutations conferred resistance.")
                .Under("Resistance").Passage("Na\u00efve cells.").Build(),
            Some.Evidence("b-review", "The altered gene."));
        (await reader.CountPassagesAsync(["mutations", "Resistance", "naive", "na\u00efve", "nowhere", "", "\0", "mutation"], default))
            .ShouldBe([2, 2, 1, 1, 0, 0, 0, 2]);
        (await reader.CountPassagesAsync([], default)).ShouldBeEmpty();
    }
}
