using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Pages.Tests;

public sealed class AskPageTests
{
    [Theory]
    [InlineData("/mutation T315I")]
    [InlineData("/drug imatinib")]
    [InlineData("Which mutation confers resistance to imatinib?")]
    [InlineData("/drug nonesuch")]
    [InlineData("/compare imatinib dasatinib")]
    [InlineData("/help")]
    public async Task A_page_says_all_that_the_terminal_does(string question)
    {
        await using var site = await Site.StartAsync(SomeSources.Review());
        using var library = await site.Store.OpenCurrentAsync(CancellationToken.None);
        var answer = await new Answerer().AnswerAsync(question, library, CancellationToken.None);

        var page = await site.OpenAsync($"/?q={Uri.EscapeDataString(question)}");

        var text = page.Texts("main").Single();
        text.ShouldContain(answer.Title);
        var said = answer.Statements.Select(s => s.Text[(s.Column is { } c ? c.Length + 2 : 0)..])
            .Concat(answer.Notices.Select(n => n.Text)).Concat(answer.Citations.Select(c => c.Quote)).Concat(answer.Suggestions);
        foreach (var words in said)
            text.ShouldContain(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        page.QuerySelectorAll(".citations li").Length.ShouldBe(answer.Citations.Count);
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(question);
    }

    [Fact]
    public async Task The_first_page_offers_what_can_be_asked_of_these_sources()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync("/");

        page.Texts(".commands a").ShouldBe(["/drug imatinib", "/mutation T315I", "/sources", "/help"]);
        page.Texts(".sources a").ShouldBe(["The title of imatinib-review"]);
        var asked = await site.OpenAsync(page.QuerySelector(".commands a")!.GetAttribute("href")!);
        asked.Texts("h1").ShouldBe(["imatinib"]);
    }

    [Fact]
    public async Task A_permanent_link_shows_the_answer_of_then_as_long_as_that_is_kept_and_says_so_when_it_is_not()
    {
        var corpus = new FakeCorpus(SomeSources.Review());
        await using var site = await Site.StartAsync(corpus);
        var address = (await site.OpenAsync("/?q=/drug+imatinib")).QuerySelector("a[href*='generation=']")!.GetAttribute("href")!;
        corpus.Sources[0] = new EvidenceBuilder(SomeSources.Id).Passage("imatinib is a drug of Novartis.").Entity("drug:imatinib", "imatinib")
            .Fact("drug:imatinib", Predicates.Company, "Novartis", "Novartis").Build();

        await RebuildAsync();
        var then = await site.OpenAsync(address);
        await RebuildAsync();
        await RebuildAsync();
        var now = await site.OpenAsync(address);

        then.QuerySelector(".warning")!.TextContent.ShouldBe("The index has been built anew since: this is the answer of then.");
        then.Texts("main").Single().ShouldContain("Phase III");
        now.QuerySelector(".warning")!.TextContent.ShouldEndWith("is not kept any more: this is the answer of now.");
        now.Texts("main").Single().ShouldContain("Novartis");

        async Task RebuildAsync()
        {
            site.Time.Advance(TimeSpan.FromMinutes(1));
            await site.BuildAsync();
        }
    }
}
