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
