using AlkBot.Evidence;
using AlkBot.Testing;
using AngleSharp.Html.Dom;

namespace AlkBot.Pages.Tests;

public sealed class HostileSourceTests
{
    private const string Hostile =
        "<script>alert(1)</script><style>*{display:none}</style><img src=x onerror=alert(1)> [click](javascript:alert(1)) "
        + "</textarea></title><a href=https://evil.example>here</a> \u202Egnp.exe\u202C \u2066x\u200B\u2060\u00AD\U000E0041&quot;'\"`";

    [Fact]
    public async Task The_words_of_a_source_are_words_and_nothing_else()
    {
        await using var site = await Site.StartAsync(Everywhere());
        string[] addresses =
        [
            SomeSources.AddressOf(Everywhere(), Hostile), "/", $"/?q={Uri.EscapeDataString("/drug imatinib")}",
            $"/?q={Uri.EscapeDataString(Hostile)}", "/?q=/sources",
        ];

        foreach (var address in addresses)
        {
            var page = await site.OpenAsync(address);
            ShouldBeInert(page, address);
        }
        var source = await site.OpenAsync(addresses[0]);
        source.Marked().ShouldStartWith("<script>alert(1)</script><style>");
        source.QuerySelector("textarea")!.TextContent.ShouldContain("</textarea></title><a href=https://evil.example>");
    }

    [Fact]
    public async Task A_megabyte_in_one_line_is_shown_in_parts_of_a_bearable_size()
    {
        var line = string.Concat(Enumerable.Repeat("<b>word ", 1 << 17));
        await using var site = await Site.StartAsync(Some.Evidence("line", line));

        using var response = await site.SendAsync($"/sources/line?from={line.Length - 5}&to={line.Length}");
        var page = await response.Content.ReadAsStringAsync();

        page.Length.ShouldBeInRange(1000, 500_000);
        page.ShouldContain("id=\"cited\"");
    }

    [Fact]
    public async Task Every_answer_forbids_the_browser_all_but_the_page_itself()
    {
        await using var site = await Site.StartAsync(SomeSources.Review());
        foreach (var address in new[] { "/", $"/sources/{SomeSources.Id}", "/sources/none", "/sources/NO!", "/?q=/help" })
        {
            using var response = await site.SendAsync(address);

            Header("Content-Security-Policy").ShouldBe(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            Header("X-Content-Type-Options").ShouldBe("nosniff");
            Header("Referrer-Policy").ShouldBe("no-referrer");

            string Header(string name) => response.Headers.GetValues(name).Single();
        }
    }

    private static void ShouldBeInert(IHtmlDocument page, string address)
    {
        page.QuerySelectorAll("script:not([src^='/copy.']), style, img, iframe, object, embed, svg, base, meta[http-equiv]").ShouldBeEmpty(address);
        page.All.SelectMany(e => e.Attributes).ShouldNotContain(
            a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), address);
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ShouldAllBe(
            href => href.StartsWith('/') || href.StartsWith('#') || href.StartsWith("https://doi.org/", StringComparison.Ordinal), address);
        page.Title!.EnumerateRunes().Where(HiddenCharacter.Is).ShouldBeEmpty(address);
        page.Body!.TextContent.EnumerateRunes().Where(r => r.Value != '\n' && HiddenCharacter.Is(r)).ShouldBeEmpty(address);
    }

    private static SourceEvidence Everywhere()
    {
        var made = new EvidenceBuilder("hostile").Passage(Hostile, PassageKind.Title).Under(Hostile)
            .Passage($"imatinib {Hostile}").Row(Hostile, (Hostile, Hostile), ("Drug", "imatinib"))
            .Entity("drug:imatinib", "imatinib", Hostile)
            .Fact("drug:imatinib", Predicates.Company, Hostile, Hostile, qualifiers: ("study", Hostile)).Build();
        return made with
        {
            Source = made.Source with
            {
                Title = Hostile,
                Remarks = [Hostile],
                Bibliography = new Dictionary<string, string>
                {
                    ["doi"] = "10.1000/\"><script>alert(1)</script>",
                    ["journal"] = Hostile,
                    ["status"] = Hostile,
                    [Hostile] = Hostile,
                    ["licence"] = "javascript:alert(1)",
                    ["pmid"] = "1\" onclick=\"alert(1)",
                },
            },
        };
    }
}
