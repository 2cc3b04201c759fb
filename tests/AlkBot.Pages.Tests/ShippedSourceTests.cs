using AlkBot.Facts.Folders;
using AlkBot.Testing;
using AngleSharp.Dom;

namespace AlkBot.Pages.Tests;

/// <summary>The sources that the bot ships, read and indexed as they are.</summary>
public sealed class ShippedSourceTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync(new SourceFolder(Repository.SourceFolder));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Every_word_of_every_source_is_shown()
    {
        using var library = await _site.Store.OpenCurrentAsync(CancellationToken.None);
        foreach (var source in library.Sources)
        {
            var page = await _site.OpenAsync($"/sources/{source.Id}");
            var nodes = page.QuerySelectorAll("h1, article").SelectMany(e => e.DescendantsAndSelf<IText>());
            var shown = Words(string.Join(' ', nodes.Select(n => n.Data)));
            foreach (var (word, times) in Words(library.ReadText(source.Id)!))
                shown.GetValueOrDefault(word).ShouldBeGreaterThanOrEqualTo(times, $"{source.Id}: {word}");
        }
    }

    [Theory]
    [InlineData("/drug crizotinib", "65%")]
    [InlineData("/mutation G1202R", "solvent front")]
    [InlineData("/trials", "NCT01828112")]
    public async Task An_answer_has_its_picture_as_text_that_the_style_sheet_of_the_page_colours(string question, string said)
    {
        var page = await _site.OpenAsync($"/?q={Uri.EscapeDataString(question)}");

        var picture = page.QuerySelectorAll(".picture > svg").ShouldHaveSingleItem();
        picture.GetAttribute("role").ShouldBe("img");
        picture.GetAttribute("aria-label")!.ShouldContain(said);
        picture.QuerySelectorAll("text").ShouldContain(t => t.TextContent.Contains(said));
        picture.QuerySelectorAll("[style], [href], script, style, image").ShouldBeEmpty();
        using var style = await _site.SendAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        var rules = await style.Content.ReadAsStringAsync();
        foreach (var ink in picture.QuerySelectorAll("[class]").Select(e => e.ClassName!).Distinct())
            rules.Split($".picture .{ink} {{").Length.ShouldBe(3, ink);
    }

    [Theory]
    [InlineData("/drug ceritinib")]
    [InlineData("/mutation L1196M")]
    [InlineData("What is the response rate of ceritinib?")]
    [InlineData("/compare alectinib ceritinib")]
    public async Task Each_number_of_an_answer_opens_its_source_at_the_quote(string question)
    {
        var answer = await _site.OpenAsync($"/?q={Uri.EscapeDataString(question)}");
        var citations = answer.QuerySelectorAll("ol.citations li");

        citations.ShouldNotBeEmpty();
        answer.QuerySelectorAll("a.mark").ShouldNotBeEmpty();
        foreach (var citation in citations)
        {
            var page = await _site.OpenAsync(citation.QuerySelector("a")!.GetAttribute("href")!);
            Letters(page.Marked()).ShouldBe(Letters(citation.QuerySelector("blockquote")!.TextContent));
            page.QuerySelectorAll("#cited").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Headings_and_captions_are_those_of_the_text()
    {
        using var library = await _site.Store.OpenCurrentAsync(CancellationToken.None);
        var page = await _site.OpenAsync($"/sources/{library.Sources[0].Id}");

        page.Texts("article h2, article h3").ShouldAllBe(heading => char.IsLetterOrDigit(heading[0]));
        page.Texts("article caption").ShouldAllBe(caption => caption.StartsWith("Table 1 "));
    }

    private static Dictionary<string, int> Words(string text) => text.Split([.. " \n\r\t,.;:()/"], StringSplitOptions.RemoveEmptyEntries)
        .CountBy(word => word).ToDictionary();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
