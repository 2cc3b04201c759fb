using AlkBot.Search.Generations;
using AlkBot.Search.Queries;
using AlkBot.Testing;

namespace AlkBot.Search.Sqlite.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task Build_and_read()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder["index"], new SqliteSearchEngine(), TimeProvider.System);
        var e = new EvidenceBuilder("a-review").Under("Intro").Passage("EML4-ALK is a fusion \0 of two genes.").Passage("The gene EML4 alone.")
            .Passage("Filler one.").Passage("Filler two.").Passage("Progression was seen").Entity("fusion:eml4-alk", "EML4-ALK")
            .Fact("fusion:eml4-alk", "mechanism", "fusion of two genes", "fusion").Build();
        var report = await store.BuildAsync(new FakeCorpus(e), null, default);
        await using var r = await store.OpenCurrentAsync(default);
        (await r.ReadTextAsync(e.Source.Id, default)).ShouldBe(e.Source.Text);
        (await r.SearchAsync(new SearchRequest(new TermQuery("EML4-ALK")), default)).Count.ShouldBe(1);
        (await r.SearchAsync(new SearchRequest(new TermQuery("gene")), default)).Count.ShouldBe(2);
        (await r.SearchAsync(new SearchRequest(new PrefixQuery("progressi")), default)).Count.ShouldBe(1);
        (await r.SearchAsync(new SearchRequest(new AndQuery([new TermQuery("\""), new TermQuery("gene")])), default)).Count.ShouldBe(0);
        (await r.SearchAsync(new SearchRequest(new TermQuery("\"")), default)).Count.ShouldBe(0);
        (await r.SearchAsync(new SearchRequest(new OrQuery([new TermQuery("\""), new TermQuery("gene", 2), new TermQuery("filler")])), default)).Count.ShouldBe(4);
        (await r.FindFactsAsync(new FactFilter(), default)).Single().Citations.Single().Quote.ShouldBe("fusion");
        (await r.ResolveNameAsync("eml4 alk", default)).Single().Name.ShouldBe("EML4-ALK");
        (await store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
        (await store.EnsureAsync(new FakeCorpus(e), null, default)).ShouldBeNull();
    }
}
