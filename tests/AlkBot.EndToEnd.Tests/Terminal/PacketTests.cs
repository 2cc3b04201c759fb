using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

[Collection(BuiltReviewTests.Name)]
public sealed partial class PacketTests(BuiltReview review)
{
    [Fact]
    public async Task A_packet_has_the_document_twice_the_facts_the_sources_in_three_forms_and_the_pictures()
    {
        using var folder = new TemporaryFolder();

        var run = await review.RunAsync("packet", "ceritinib", "--output", folder["p"]);

        run.Status.ShouldBe(0);
        var files = Directory.GetFiles(folder["p"]).ToDictionary(f => Kind().Match(f).Value);
        files.Keys.ShouldBe(["-1.png", "-2.png", "-facts.csv", ".bib", ".csl.json", ".html", ".md", ".ris"], ignoreOrder: true);
        var generation = Generation().Match(run.Error).Value;
        files.Values.ShouldAllBe(f => Path.GetFileName(f).StartsWith("ceritinib-" + generation));
        var markdown = await File.ReadAllTextAsync(files[".md"]);
        markdown.ShouldContain(generation);
        markdown.ShouldContain("- **phase I/II study · response:** 58%");
        markdown.ShouldContain("*Not found among the facts: overall survival");
        foreach (var picture in files.Where(f => f.Key.EndsWith("png", StringComparison.Ordinal)))
            markdown.ShouldContain($"]({Path.GetFileName(picture.Value)})");
        (await File.ReadAllTextAsync(files[".bib"])).ShouldContain("@article{alk-resistance-review,");
        (await File.ReadAllTextAsync(files[".ris"])).ShouldContain("DO  - 10.3389/fonc.2014.00174");
        JsonNode.Parse(await File.ReadAllTextAsync(files[".csl.json"]))!.AsArray().ShouldHaveSingleItem()!["id"]!.ToString().ShouldBe("alk-resistance-review");
        var rows = Csv.Parse(await File.ReadAllTextAsync(files["-facts.csv"]));
        rows.ShouldContain(r => r[1] == "drug:ceritinib" && r[4] == "58%");
        rows.ShouldContain(r => r[1].StartsWith("trial:") && r[6] == "drug:ceritinib");
        rows.ShouldNotContain(r => r[1] == "drug:alectinib");
    }

    [Fact]
    public async Task Every_quote_stands_in_the_source_where_it_says_and_every_number_leads_to_one()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.SourceFolder, "alk-resistance-review.txt"));

        foreach (var about in new[] { "ceritinib", "NCT01828112", "G1202R", "ALK", "source:alk-resistance-review" })
        {
            (await review.RunAsync("packet", about, "-o", folder["p"])).Status.ShouldBe(0);
            var page = XDocument.Parse(await File.ReadAllTextAsync(Directory.GetFiles(folder["p"], "*.html").Single()));
            var quotes = page.Descendants("div").ToDictionary(q => $"#{q.Attribute("id")!.Value}");
            quotes.Count.ShouldBeGreaterThan(2);
            foreach (var quote in quotes.Values)
            {
                var place = Place().Match(quote.Element("span")!.Value);
                text[int.Parse(place.Groups[1].Value)..int.Parse(place.Groups[2].Value)].ReplaceLineEndings("\n").Replace('\t', ' ')
                    .ShouldBe(quote.Element("blockquote")!.Value);
            }
            page.Descendants("a").Select(a => a.Attribute("href")!.Value).ShouldAllBe(href => quotes.ContainsKey(href));
            page.Descendants().Where(e => e.Name.LocalName is "script" or "img" or "link" or "iframe").ShouldBeEmpty();
            page.Descendants("td").ShouldAllBe(cell => cell.Value.Length == 0 || Squeezed(text).Contains(Squeezed(cell.Value)));
            Directory.Delete(folder["p"], recursive: true);
        }
    }

    [Fact]
    public async Task A_packet_of_a_source_has_every_row_of_its_tables_and_every_fact_of_it()
    {
        using var folder = new TemporaryFolder();

        await review.RunAsync("packet", "source:alk-resistance-review", "-o", folder["p"]);

        var markdown = await File.ReadAllTextAsync(Directory.GetFiles(folder["p"], "*.md").Single());
        markdown.ShouldContain("**Table 1 · alk-resistance-review**");
        markdown.ShouldContain("| NCT01828112 |");
        var exported = Csv.Parse((await review.RunAsync("export", "--format", "csv")).Out);
        var rows = Csv.Parse(await File.ReadAllTextAsync(Directory.GetFiles(folder["p"], "*-facts.csv").Single()));
        rows.Select(r => r[0]).Distinct().ShouldBe(exported.Select(r => r[0]).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task A_zip_file_holds_the_same_files_and_is_the_same_bytes_every_time()
    {
        using var folder = new TemporaryFolder();

        foreach (var output in new[] { "a.zip", "b.zip", "files" })
            (await review.RunAsync("packet", "NCT01828112", "-o", folder[output])).Status.ShouldBe(0);

        (await File.ReadAllBytesAsync(folder["b.zip"])).ShouldBe(await File.ReadAllBytesAsync(folder["a.zip"]));
        using var zip = ZipFile.OpenRead(folder["a.zip"]);
        zip.Entries.Count.ShouldBe(Directory.GetFiles(folder["files"]).Length);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            copy.ToArray().ShouldBe(await File.ReadAllBytesAsync(Path.Combine(folder["files"], entry.Name)));
        }
    }

    [Theory]
    [InlineData(3, "The sources name no trial, drug", "nosuchinib", "-o", "x")]
    [InlineData(3, "there is no such source in the index; it has alk-resistance-review", "source:nowhere", "-o", "x")]
    [InlineData(2, "or else a source by its id", "ceritinib", "source:alk-resistance-review", "-o", "x")]
    [InlineData(2, "'--output' is required", "ceritinib")]
    [InlineData(1, "/nowhere", "ceritinib", "-o", "/proc/nowhere/x.zip")]
    public async Task What_is_wrong_is_one_line(int status, string said, params string[] arguments)
    {
        var run = await review.RunAsync(["packet", .. arguments]);

        run.ShouldHaveFailedWithOneLine(status).ShouldContain(said);
    }

    private static string Squeezed(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"(-\d\.png|-facts\.csv|\.csl\.json|\.\w+)$", RegexOptions.None, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\d{8}T\d+Z-\d+", RegexOptions.None, 1000)]
    private static partial Regex Generation();

    [GeneratedRegex(@":(\d+)-(\d+)$", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
