using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Pages.Tests;

public sealed class SourcePageTests
{
    [Fact]
    public async Task What_is_cited_is_marked_character_for_character_and_scrolled_to()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), "resistance to imatinib"));

        page.Marked().ShouldBe("resistance to imatinib");
        page.QuerySelectorAll("#cited").ShouldHaveSingleItem().TextContent.ShouldBe("resistance to imatinib");
        page.QuerySelector("#cited")!.ParentElement!.TextContent.ShouldBe(SomeSources.Resistance);
    }

    [Fact]
    public async Task A_quote_over_several_passages_is_marked_in_all_of_them_and_begins_once()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), "imatinib. Imatinib is also"));

        page.Texts("mark").ShouldBe(["imatinib.", "Imatinib is also"]);
        page.QuerySelectorAll("#cited").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_is_a_table_and_a_cited_row_is_marked_in_its_cells()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), "dasatinib Phase II"));

        page.Texts("article table th").ShouldBe(["Drug", "Phase"]);
        page.Texts("article table td").ShouldBe(["imatinib", "Phase III", "dasatinib", "Phase II"]);
        page.Texts("article td mark").ShouldBe(["dasatinib", "Phase II"]);
        page.Texts("article caption").ShouldBe(["Table 1"]);
    }

    [Fact]
    public async Task The_margin_tells_the_source_the_reference_and_the_facts_of_the_passage()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), SomeSources.Resistance));

        page.Texts("aside .facts li").ShouldHaveSingleItem().ShouldBe("T315I Resistance to imatinib");
        page.QuerySelector("textarea")!.TextContent.ShouldStartWith(
            $"“{SomeSources.Resistance}” The title of imatinib-review. Journal of Drugs 2003-04-05;7:11-19. doi:10.1000/drugs.7. PMID 12345. "
            + "[imatinib-review:34-71, SHA-256 ");
        page.Texts("aside dd").ShouldContain(SomeSources.Review().Source.Sha256);
        page.Texts("aside dd").ShouldContain("not given");
        page.QuerySelector("a[href='https://doi.org/10.1000/drugs.7']").ShouldNotBeNull();
        page.QuerySelector(".warning")!.TextContent.ShouldContain("this source is corrected by a later notice");
    }

    [Fact]
    public async Task A_fact_in_the_margin_leads_to_the_words_that_state_it()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());
        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), "imatinib Phase III"));

        var led = await site.OpenAsync(page.QuerySelector("aside .facts a")!.GetAttribute("href")!);

        led.Marked().ShouldBe("Phase III");
    }

    [Fact]
    public async Task A_link_that_is_shared_unfurls_with_title_and_quote()
    {
        await using var site = await Site.StartAsync(
            new FakeCorpus(SomeSources.Review()), Configuration.Admission.Everybody, new() { PublicUrl = "https://alkbot.example/" });
        var address = SomeSources.AddressOf(SomeSources.Review(), SomeSources.Resistance);

        var page = await site.OpenAsync(address);

        Tag("og:title").ShouldBe("The title of imatinib-review");
        Tag("og:description").ShouldBe(SomeSources.Resistance);
        Tag("og:url").ShouldBe($"https://alkbot.example{address}");

        string? Tag(string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content");
    }

    [Fact]
    public async Task What_unfurls_of_a_long_quote_holds_what_it_is_cited_for()
    {
        var quote = $"Of the patients in {string.Join(", ", Enumerable.Range(1, 60).Select(n => $"centre {n}"))} 65% responded to imatinib.";
        await using var site = await Site.StartAsync(new EvidenceBuilder("long").Passage(quote).Entity("drug:imatinib", "imatinib")
            .Fact("drug:imatinib", Predicates.ResponseRate, "65%", quote).Build());

        var page = await site.OpenAsync($"/sources/long?from=0&to={quote.Length}");

        page.QuerySelector("meta[property='og:description']")!.GetAttribute("content")!.ShouldContain("65% responded");
    }

    [Fact]
    public async Task A_button_copies_the_reference_by_the_pages_own_script_and_shows_nothing_without_it()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());

        var page = await site.OpenAsync(SomeSources.AddressOf(SomeSources.Review(), SomeSources.Resistance));

        var button = page.QuerySelector("button[data-copies]")!;
        button.HasAttribute("hidden").ShouldBeTrue();
        page.GetElementById(button.GetAttribute("data-copies")!)!.TextContent.ShouldContain(SomeSources.Resistance);
        page.QuerySelectorAll("script").ShouldHaveSingleItem().GetAttribute("src").ShouldBe(Frames.PageFiles.Copying.Address);
        (await site.OpenAsync($"/sources/{SomeSources.Id}")).QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Headings_lists_and_text_between_passages_keep_their_form_and_all_their_words()
    {
        const string Text = "A title\n\n2 Methods\n\nWe looked.\n\n2.1 Cells\n\n- lung cells\n- other cells\n\nFigure note kept nowhere else";
        await using var site = await Site.StartAsync(Evidence(
            Text, ("A title", []), ("We looked.", ["Methods"]), ("- lung cells\n- other cells", ["Methods", "Cells"])));

        var page = await site.OpenAsync("/sources/formed");

        page.Texts("h1").ShouldBe(["A title"]);
        page.Texts("article h2").ShouldBe(["2 Methods"]);
        page.Texts("article h3").ShouldBe(["2.1 Cells"]);
        page.Texts("article li").ShouldBe(["- lung cells", "- other cells"]);
        page.Texts("article p").ShouldBe(["We looked.", "Figure note kept nowhere else"]);
    }

    [Fact]
    public async Task A_long_text_comes_in_parts_and_a_quote_opens_its_own()
    {
        var sentences = Enumerable.Range(1, 2000).Select(n => $"Sentence number {n} of a text that goes on for a very long time.").ToArray();
        await using var site = await Site.StartAsync(Some.Evidence("long", sentences));

        var first = await site.OpenAsync("/sources/long");
        var last = await site.OpenAsync(SomeSources.AddressOf(Some.Evidence("long", sentences), sentences[^1]));

        first.Texts("nav.parts b").Distinct().ShouldBe(["1"]);
        first.Body!.TextContent.ShouldNotContain("number 2000 of");
        last.Marked().ShouldBe(sentences[^1]);
        List<string> all = [.. first.Texts("article p")];
        foreach (var part in first.QuerySelector("nav.parts")!.QuerySelectorAll("a"))
            all.AddRange((await site.OpenAsync(part.GetAttribute("href")!)).Texts("article p"));
        all.ShouldBe(sentences);
    }

    private static SourceEvidence Evidence(string text, params (string Text, string[] Sections)[] passages)
    {
        var source = Some.Source("formed", text);
        return new SourceEvidence(source, [.. passages.Select((p, n) => Passage(p, n))], [], []);

        Passage Passage((string Text, string[] Sections) made, int n)
        {
            var start = text.IndexOf(made.Text, StringComparison.Ordinal);
            var span = new Span(start, start + made.Text.Length);
            return new Passage(
                new PassageId(source.Id, n + 1), n == 0 ? PassageKind.Title : PassageKind.Text, made.Sections, span, made.Text, [span]);
        }
    }
}
