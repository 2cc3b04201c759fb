using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers.Html;

public class HtmlReaderTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>A page - The site</title><meta name="citation_author" content="Jane Doe">
        <meta name="citation_publication_date" content="2014/07/01"><meta name="citation_doi" content="10.1000/1">
        <script>var no = "no";</script></head><body><nav><ul><li>Menu</li></ul></nav>
        <h1>Testinib at work</h1><p>Before <b>bold</b>, 10<sup>6</sup><br>and&nbsp;after.</p><div>Loose <em>words</em><p>Inside.</p>tail</div>
        <h2>Results</h2><ul><li>One</li><li>Two</li></ul>
        <table><caption>Rates</caption><thead><tr><th>Drug</th><th>Rate</th></tr></thead>
        <tbody><tr><td rowspan="2">testinib</td><td>40%</td></tr><tr><td>50%</td></tr></tbody></table>
        <h2>References</h2><ol><li>Doe J. A title. A journal 2001;1:2.</li></ol>
        <footer><p>Foot.</p></footer></body></html>
        """;

    [Fact]
    public void A_page_is_read_by_its_blocks()
    {
        var document = ReadFile.Of("page.html", Page);

        (document.Source.Title, document.Source.Kind).ShouldBe(("Testinib at work", "page"));
        document.Source.Text.ShouldBe(string.Join("\n\n",
            "Testinib at work", "Before bold, 10^6 and after.", "Loose words", "Inside.", "tail", "Results", "One", "Two", "Rates",
            "Drug | Rate\ntestinib | 40%\n50%", "References", "Doe J. A title. A journal 2001;1:2.", "Foot."));
        document.Rows().ShouldBe(["Drug=testinib; Rate=40%", "Drug=testinib; Rate=50%"]);
        document.Passages.Single(p => p.Text.StartsWith("Doe J.", StringComparison.Ordinal)).Kind.ShouldBe(PassageKind.Reference);
        (document.Source.Bibliography["authors"], document.Source.Bibliography["year"]).ShouldBe(("Jane Doe", "2014"));
    }

    [Theory]
    [InlineData("page.txt")]
    [InlineData("page.md")]
    [InlineData("page")]
    public void The_content_tells_a_page_whatever_its_name(string name) => ReadFile.Of(name, Page).Source.Kind.ShouldBe("page");

    [Fact]
    public void A_page_without_a_main_heading_has_its_heads_title() =>
        ReadFile.Of("p.html", "<html><head><title>T</title></head><body><p>x</p></body></html>").Source.Text.ShouldBe("T\n\nx");

    [Fact]
    public void A_declared_encoding_counts()
    {
        byte[] bytes = [.. "<html><head><meta charset=\"utf-8\"></head><body><p>Zach"u8, 0xC3, 0xA9, .. "e</p></body></html>"u8];
        ReadFile.Of("p.html", bytes).Source.Text.ShouldBe("Zachée");
    }

    [Fact]
    public void A_page_of_very_many_elements_is_refused() =>
        ReadFile.Failure("p.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<br>", 200_000))))
            .ShouldBe("p.html: there are more than 150000 elements; divide the file.");

    [Fact]
    public void Elements_without_end_inside_one_another_are_refused() =>
        ReadFile.Failure("p.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 50_000))))
            .ShouldBe("p.html: line 1: elements stand too deep in one another.");
}
